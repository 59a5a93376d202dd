import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { DuesPeriod } from '@/db/enums';
import { journal } from '@/db/schema/kernel';
import { organizationName } from '@/features/accounts/organization-name';
import { nameIn } from '@/features/members/list-name';
import { readDeceased } from '@/features/organizations/deceased';
import { ownTemplate } from '@/features/organizations/mail-templates';
import type { FilledTemplate } from '@/features/organizations/template-rules';
import { formatMoney } from '@/lib/money';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { appOrigin } from '@/server/origin';
import { openDues } from './open-dues';
import { readPayers } from './payers';
import { dayText, periodText } from './period-text';
import { type Money, sums } from './rules';
import type { Reminder } from './view';

interface Row extends Record<string, unknown>, Money {
  period: DuesPeriod;
  startsOn: string;
  onDay: string;
}

/**
 * What is said to somebody who owes, in their language: the organization's own words where it has some, else ours with every due.
 * As one text to share, and as the words of a mail.
 */
export async function makeReminder(
  context: OrganizationContext,
  personId: string,
): Promise<{ reminder: Reminder; words: FilledTemplate; organization: string }> {
  const { tx, organization } = context;
  const person = (await readPayers(context, [personId])).get(personId);
  if (!person) throw notFound();
  const { rows } = await tx.execute<Row>(sql`
    with ${openDues(organization.id, sql`e.person_id = ${personId}`)}
    select period, period_starts_on::text as "startsOn", on_day::text as "onDay", open as amount, currency from open_dues
    where open > 0 order by on_day, id`);
  const language = person.language ?? organization.defaultLocale;
  const t = await translator(language, 'dues');
  const { name } = await organizationName(tx, organization, language);
  const open = sums(rows);
  const amount = open.map((each) => formatMoney(each.amount, each.currency, language)).join(' + ');
  const called = nameIn(person, language, 'given-first');
  const lineOf = ({ onDay, ...due }: Row) =>
    `· ${periodText(due, language, t)}: ${formatMoney(due.amount, due.currency, language)} (${t(
      'reminder.since',
      { day: dayText(onDay, language) },
    )})`;
  const own = await ownTemplate(context, 'dues-reminder', language, {
    name: called,
    organization: name,
    period: rows.map((due) => periodText(due, language, t)).join(', '),
    amount,
  });
  const words = own ?? {
    subject: t('reminder.subject', { organization: name }),
    paragraphs: [
      t('reminder.greeting', { name: called }),
      t('reminder.text', { organization: name, amount }),
      rows.map(lineOf).join('\n'),
      t('reminder.thanks'),
      name,
    ],
  };
  const reminder: Reminder = {
    person,
    language,
    text: words.paragraphs.join('\n\n'),
    url: `${appOrigin()}/${language}/account/${organization.slug}/dues`,
    open,
    isDeceased: (await readDeceased(context, [personId])).size > 0,
    remindedAt: await lastReminded(context, personId),
  };
  return { reminder, words, organization: name };
}

async function lastReminded({ tx, organization }: OrganizationContext, personId: string) {
  const [row] = await tx
    .select({ at: journal.at })
    .from(journal)
    .where(
      and(
        eq(journal.organizationId, organization.id),
        eq(journal.action, 'dues.remind'),
        eq(journal.subjectId, personId),
      ),
    )
    .orderBy(desc(journal.at))
    .limit(1);
  return row?.at ?? null;
}
