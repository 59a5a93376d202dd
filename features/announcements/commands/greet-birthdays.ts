import { sql } from 'drizzle-orm';
import { organizationName } from '@/features/accounts/organization-name';
import { fieldIsVisible } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { templateFor } from '@/features/organizations/mail-templates';
import { plainLetter } from '@/features/organizations/plain-letter';
import { nothingInput } from '@/features/organizations/schema';
import { shownName } from '@/features/organizations/shown-name';
import {
  addresseesOf,
  subscriptionToken,
  subscriptionUrl,
  unsubscribeHeaders,
} from '@/features/organizations/subscription-link';
import type { Locale } from '@/lib/locales';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { enqueueMails } from '@/server/mail/outbox';
import { reasonNotToWrite } from '../reasons';
import { isWrittenTo, visibleEmail } from '../recipients';

interface Row extends Record<string, unknown> {
  id: string;
  name: PersonName;
  email: string;
  locale: Locale;
}

/** Congratulates the members whose birthday it is. The day is noted with the mails, so it happens once. */
export const greetBirthdays = command({
  name: 'mail.birthdays',
  permission: 'announcement:work',
  input: nothingInput,
  run: async (context) => {
    const { tx, organization } = context;
    const day = today(context);
    const claimed = await tx.execute(sql`update mail_settings set birthdays_done_on = ${day}::date
      where organization_id = ${organization.id} and sends_birthday_mail
        and birthdays_done_on is distinct from ${day}::date returning organization_id`);
    if (claimed.rows.length === 0) return { count: 0 };
    const people = await bornOn(context, day);
    const addressees = await addresseesOf(
      tx,
      organization.id,
      people.map(({ id, email }) => ({ address: email.toLowerCase(), personId: id })),
    );
    const mails = [];
    for (const { name: own, email, locale } of people) {
      const { name } = await organizationName(tx, organization, locale);
      const token = subscriptionToken(
        organization.id,
        addressees.get(email.toLowerCase()) ?? '',
        'birthdays',
      );
      const filled = await templateFor(context, 'birthday', locale, {
        name: formatPersonName(own, 'given-first'),
        organization: name,
      });
      const letter = await plainLetter(locale, filled, {
        organization: name,
        subscriptionUrl: subscriptionUrl(token, locale),
      });
      mails.push({ kind: 'birthday', to: email, ...letter, headers: unsubscribeHeaders(token) });
    }
    await enqueueMails(tx, organization.id, mails);
    return { count: mails.length };
  },
  journal: ({ count }) =>
    count > 0 ? { subjectType: 'mail-settings', subjectId: null, details: { birthdays: count } } : null,
});

/** Adults and members of today, as far as admins may know the day; who was born on 29 February is greeted on the 28th too. */
async function bornOn({ tx, organization }: OrganizationContext, day: string): Promise<Row[]> {
  const days = [day.slice(5)];
  if (day.endsWith('-02-28') && !isLeapYear(Number(day.slice(0, 4)))) days.push('02-29');
  const locale = sql`coalesce(d.locale, ${organization.defaultLocale})`;
  const { rows } = await tx.execute<Row>(sql`
    select f.* from (
      select p.id, ${shownName(locale)} as name, ${locale} as locale, ${visibleEmail} as email
      from person_details d join people p on p.organization_id = d.organization_id and p.id = d.person_id
      where d.organization_id = ${organization.id} and d.birth_month = ${Number(day.slice(5, 7))}
        and substring(d.birth_edtf from '^.{4}-([0-9]{2}-[0-9]{2})$') = any (${sql.param(days)}::text[])
        and ${fieldIsVisible('birth', 'admins')} and ${isWrittenTo(organization.id)}
        and not is_minor(p.organization_id, p.id)
        and exists (select from memberships m where m.organization_id = p.organization_id and m.person_id = p.id
          and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date))
      offset 0) f
    where ${reasonNotToWrite(organization.id, 'birthdays', { email: sql`f.email`, person: sql`f.id` })} is null
    limit 2000`);
  return rows;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
