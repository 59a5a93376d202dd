import 'server-only';
import { sql } from 'drizzle-orm';
import { organizationName } from '@/features/accounts/organization-name';
import { hasDied, readDeceased } from '@/features/organizations/deceased';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail } from '@/server/mail/outbox';
import type { ChangeSubject } from './change-subject';
import { today } from './today';

interface Decision {
  state: 'approved' | 'declined';
  /** Of the organization, passed on as they were written. */
  words: string | null;
}

interface Reader extends Record<string, unknown> {
  email: string;
  locale: Locale;
  /** Of who acts for the person; null for the person themselves. */
  guardian: string | null;
}

/**
 * Tells the member what became of the change, and of a minor's who acts for them, each in their language. The mail names the field,
 * never a value.
 */
export async function tellOfChange(
  context: OrganizationContext,
  change: Pick<ChangeSubject, 'field' | 'person'>,
  decision: Decision,
): Promise<void> {
  const { tx, organization } = context;
  for (const reader of await readersOf(context, change.person.id)) {
    const { name } = await organizationName(tx, organization, reader.locale);
    await enqueueMail(tx, organization.id, {
      kind: `change-request.${decision.state}`,
      to: reader.email,
      ...(await letterTo(reader, change, decision, { name, slug: organization.slug })),
    });
  }
}

async function letterTo(
  { locale, guardian }: Reader,
  { field, person }: Pick<ChangeSubject, 'field' | 'person'>,
  { state, words }: Decision,
  { name: organization, slug }: { name: string; slug: string },
) {
  const t = await translator(locale, 'changes');
  const fields = await translator(locale, 'members');
  const values = { organization, field: fields(`field.${field}`), name: person.label };
  const whose = guardian === null ? 'mail' : 'mail.ward';
  const path = guardian === null ? 'profile' : `household/${person.id}`;
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting', { name: guardian ?? person.label }),
    paragraphs: [t(`${whose}.${state}.text`, values), ...(words ? [words] : [])],
    button: {
      label: t(`${whose}.button`),
      url: new URL(`/${locale}/account/${slug}/${path}`, env().APP_ORIGIN).href,
    },
    footer: t(`${whose}.footer`, values),
  });
  return { subject: t(`mail.${state}.subject`, values), ...letter };
}

/** Who has a login: the person, and whoever may act for them today as long as they are under age. */
async function readersOf(context: OrganizationContext, personId: string): Promise<Reader[]> {
  if ((await readDeceased(context, [personId])).size > 0) return [];
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<Reader>(sql`
    select a.email, a.locale, null::text as guardian
    from people p join accounts a on a.id = p.account_id and a.disabled_at is null and a.email is not null
    where p.organization_id = ${organization.id} and p.id = ${personId}
    union all
    select distinct on (a.id) a.email, a.locale, a.name from guardianships g
    join people p on p.organization_id = g.organization_id and p.id = g.guardian_id and not ${hasDied()}
    join accounts a on a.id = p.account_id and a.disabled_at is null and a.email is not null
    where g.organization_id = ${organization.id} and g.minor_id = ${personId}
      and is_minor(g.organization_id, g.minor_id)
      and (g.starts_on is null or g.starts_on <= ${day}::date) and (g.ends_on is null or g.ends_on > ${day}::date)`);
  return rows;
}
