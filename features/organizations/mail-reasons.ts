import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type MailKind, OPTIONAL_MAIL_KINDS } from '@/db/enums';

interface Whom {
  /** The address, null where there is none. */
  email: SQL;
  person: SQL;
}

/**
 * Why a mail of this kind cannot go to an address, as SQL: `no-mail`, `unreachable` or `unsubscribed`; null where it can. Asked
 * when people are counted, and again for each just before the mail is made: whoever said no meanwhile gets none.
 */
export const reasonAgainst = (organizationId: string, kind: MailKind, { email, person }: Whom): SQL => {
  const about = sql`from mail_addressees a where a.organization_id = ${organizationId} and a.address = lower(${email})`;
  const unwanted = sql`exists (select from mail_addressees a join mail_unsubscribes u
      on u.organization_id = a.organization_id and u.addressee_id = a.id and u.kind = ${kind}
    where a.organization_id = ${organizationId} and (a.address = lower(${email}) or a.person_id = ${person}))`;
  const isOptional = OPTIONAL_MAIL_KINDS.some((one) => one === kind);
  return sql`case when ${email} is null then 'no-mail'
    when exists (select ${about} and a.unreachable_since is not null) then 'unreachable'
    ${isOptional ? sql`when ${unwanted} then 'unsubscribed'` : sql``} end`;
};
