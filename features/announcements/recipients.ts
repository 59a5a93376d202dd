import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { LeftOutReason, MailKind } from '@/db/enums';
import { oneMailPerHousehold } from '@/features/households/one-mail';
import { fieldIsVisible } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { hasDied } from '@/features/organizations/deceased';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { type Audience, audienceCondition, registeredFor } from './audience';
import { DECLINED, reasonNotToWrite } from './reasons';

/**
 * THE place of who is written to at all; `p` is the row of people. Whoever does not fulfil it gets no mail and is not called
 * either: the dead, and whoever is about to be erased.
 */
export const isWrittenTo = (organizationId: string): SQL => sql`(p.organization_id = ${organizationId}
  and not ${hasDied()}
  and not exists (select from erasures e where e.organization_id = p.organization_id and e.person_id = p.id
    and e.undone_at is null and e.done_at is null))`;

/** The address of a person as far as admins may see it. */
export const visibleEmail = sql`case when ${fieldIsVisible('email', 'admins')} then d.email end`;

/** One mail, or one call where no mail can be sent. */
export interface Recipient {
  personId: string | null;
  registrationId: string | null;
  covers: number;
  leftOut: LeftOutReason | null;
  /** Their own language, where it is known. */
  locale: Locale | null;
}

interface Facts extends Record<string, unknown> {
  id: string;
  email: string | null;
  locale: Locale | null;
  isMinor: boolean;
  against: LeftOutReason | null;
}

/** Whom an announcement goes to, as it stands now. Minors get nothing themselves: those who answer for them do. */
export async function recipientsOf(
  context: OrganizationContext,
  { kind, audience }: { kind: MailKind; audience: Audience },
): Promise<Recipient[]> {
  const condition = await audienceCondition(context, audience);
  const asked = await readFacts(context, kind, condition);
  const guardians = await guardiansOf(
    context,
    asked.filter(({ isMinor }) => isMinor).map(({ id }) => id),
  );
  const known = new Map(asked.map((one) => [one.id, one]));
  const further = [...new Set([...guardians.values()].flat())].filter((id) => !known.has(id));
  for (const one of await readFacts(context, kind, isOneOf(further))) known.set(one.id, one);

  const covers = new Map<string, number>();
  const add = (id: string) => covers.set(id, (covers.get(id) ?? 0) + 1);
  const alone: Recipient[] = [];
  for (const { id, isMinor } of asked) {
    if (!isMinor) {
      add(id);
      continue;
    }
    const grown = (guardians.get(id) ?? []).filter((guardian) => known.get(guardian)?.isMinor === false);
    if (grown.length === 0) alone.push(recipient({ personId: id, leftOut: 'no-guardian' }));
    for (const guardian of grown) add(guardian);
  }
  const each = await perHousehold(context, known, covers);
  return [...each, ...alone, ...(await registeredOthers(context, kind, audience))];
}

const recipient = (values: Partial<Recipient>): Recipient => ({
  personId: null,
  registrationId: null,
  covers: 1,
  leftOut: null,
  locale: null,
  ...values,
});

/** One mail for those of a household that wants one, as long as it can go to whom they chose. */
async function perHousehold(
  context: OrganizationContext,
  known: ReadonlyMap<string, Facts>,
  covers: ReadonlyMap<string, number>,
): Promise<Recipient[]> {
  const ownOf = (id: string) => {
    const facts = known.get(id);
    return recipient({
      personId: id,
      covers: covers.get(id) ?? 1,
      leftOut: facts?.against ?? null,
      locale: facts?.locale ?? null,
    });
  };
  // Whoever wants none has none sent to others in their place either.
  const declines = (id: string) => DECLINED.some((reason) => reason === known.get(id)?.against);
  const wanting = [...covers.keys()].filter((id) => !declines(id));
  const others = [...covers.keys()].filter(declines);
  const mails = wanting.map((personId) => ({ personId, email: known.get(personId)?.email ?? null }));
  const found = new Map<string, Recipient>();
  for (const { to, mails: together } of await oneMailPerHousehold(context, mails)) {
    const chosen = to ? known.get(to.recipientId) : undefined;
    if (!chosen || chosen.against !== null) {
      for (const { personId } of together) found.set(personId, ownOf(personId));
      continue;
    }
    const count = together.reduce((sum, { personId }) => sum + (covers.get(personId) ?? 1), 0);
    found.set(chosen.id, { ...ownOf(chosen.id), covers: count });
  }
  return [...found.values(), ...others.map(ownOf)];
}

const isOneOf = (ids: readonly string[]): SQL => sql`p.id = any (${sql.param([...ids])}::uuid[])`;

async function readFacts(context: OrganizationContext, kind: MailKind, condition: SQL): Promise<Facts[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Facts>(sql`
    select f.id, f.email, f.locale, is_minor(${organization.id}, f.id) as "isMinor",
      ${reasonNotToWrite(organization.id, kind, { email: sql`f.email`, person: sql`f.id` })} as against
    from (select p.id, ${visibleEmail} as email, d.locale, p.sort_key
      from people p left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
      where ${isWrittenTo(organization.id)} and ${condition} offset 0) f
    order by f.sort_key, f.id`);
  return rows;
}

/** Who is on record as answering for these minors today. */
async function guardiansOf(context: OrganizationContext, minors: readonly string[]) {
  const found = new Map<string, string[]>();
  if (minors.length === 0) return found;
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<{ minor: string; guardian: string }>(sql`
    select g.minor_id as minor, g.guardian_id as guardian from guardianships g
    where g.organization_id = ${organization.id} and g.guardian_id is not null
      and g.minor_id = any (${sql.param([...minors])}::uuid[])
      and (g.starts_on is null or g.starts_on <= ${day}::date) and (g.ends_on is null or g.ends_on > ${day}::date)`);
  for (const { minor, guardian } of rows) found.set(minor, [...(found.get(minor) ?? []), guardian]);
  return found;
}

/** Who registered for the event and is not on record. */
async function registeredOthers(
  { tx, organization }: OrganizationContext,
  kind: MailKind,
  audience: Audience,
): Promise<Recipient[]> {
  if (audience.kind !== 'event' || !audience.eventId) return [];
  const { rows } = await tx.execute<{ id: string; locale: Locale; against: LeftOutReason | null }>(sql`
    select g.id, g.locale,
      ${reasonNotToWrite(organization.id, kind, { email: sql`g.email`, person: sql`null::uuid` })} as against
    from registrations g where ${registeredFor(organization.id, audience)} and g.person_id is null
    order by g.arrival`);
  return rows.map(({ id, locale, against }) => recipient({ registrationId: id, locale, leftOut: against }));
}
