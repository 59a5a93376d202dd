import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { OfficeKind, PersonFact } from '@/db/enums';
import { offices, seats, terms } from '@/db/schema/board';
import { personFacts, personFactTexts } from '@/db/schema/members';
import { bodyFor } from '@/features/board/write-body';
import type { OrganizationContext } from '@/server/context';
import { factAgainst } from './against';
import type { Article } from './article';
import { type Against, birthYear } from './contradiction-rules';

/** They may have changed since the article came out. */
const AGEING: readonly PersonFact[] = ['occupation', 'residence', 'role', 'family'];

interface Fact {
  personId: string;
  kind: PersonFact;
  text: string;
  isPrivate: boolean;
  /** What the same line of the article said before it was read again. */
  former: string | null;
}

/**
 * Writes a fact of somebody's life; one that says the same is there once, as of the latest article, and one that contradicts what is
 * on record is no second fact. Family never leaves the administrators.
 */
export async function writeFact(
  context: OrganizationContext,
  { language, publishedOn, sourceId }: Article,
  { personId, kind, text, isPrivate, former }: Fact,
): Promise<{ factId: string; contradicts: Against[] }> {
  const { tx, organization } = context;
  // Of a birth only the year is public, and only the year is written down here.
  const year = kind === 'birth' ? birthYear(text) : null;
  const isPublic = !isPrivate && kind !== 'family' && (kind !== 'birth' || year !== null);
  const words = isPublic && year ? year : text;
  const asOf = AGEING.includes(kind) ? publishedOn : null;
  const { rows } = await tx.execute<{ id: string; isFormer: boolean }>(sql`
    select f.id, lower(x.text) <> lower(${words}) as "isFormer" from person_facts f
    join person_fact_texts x on x.organization_id = f.organization_id and x.fact_id = f.id
    where f.organization_id = ${organization.id} and f.person_id = ${personId} and f.kind = ${kind}
      and (lower(x.text) = lower(${words}) or (lower(x.text) = lower(${former}) and not exists (
        select from citations c where c.organization_id = f.organization_id and c.person_fact_id = f.id
          and c.source_id <> ${sourceId})))
    order by "isFormer" limit 1`);
  const [known] = rows;
  if (known) {
    await tx.execute(sql`
      update person_facts f set as_of_edtf = ${asOf} where f.organization_id = ${organization.id} and f.id = ${known.id}
        and f.as_of_edtf < ${asOf}`);
    if (known.isFormer) {
      await tx
        .update(personFactTexts)
        .set({ text: words })
        .where(
          and(
            eq(personFactTexts.organizationId, organization.id),
            eq(personFactTexts.factId, known.id),
            eq(personFactTexts.locale, language),
          ),
        );
    }
    return { factId: known.id, contradicts: [] };
  }
  const recorded = isPublic ? await factAgainst(context, { personId, kind, text: words }, language) : null;
  if (recorded) {
    return { factId: recorded.fact.id, contradicts: recorded.against ? [recorded.against] : [] };
  }
  const [row] = await tx
    .insert(personFacts)
    .values({
      organizationId: organization.id,
      personId,
      kind,
      position: sql`(select coalesce(max(f.position), 0) + 1 from person_facts f
        where f.organization_id = ${organization.id} and f.person_id = ${personId})`,
      visibility: isPublic ? 'public' : 'admins',
      asOfEdtf: asOf,
    })
    .returning({ id: personFacts.id });
  if (!row) throw new Error('the fact was not written');
  await tx
    .insert(personFactTexts)
    .values({ organizationId: organization.id, factId: row.id, locale: language, text: words });
  return { factId: row.id, contradicts: [] };
}

/** An office of the board is held by as many as it has seats. */
const MANY: readonly OfficeKind[] = ['deputy-chair', 'board-member', 'auditor'];

/**
 * The term of somebody in an office of the board, "as of" the article: the one that is there, or a new one on a seat that nobody
 * ever held. Null where the office has another holder: an old article must not replace anybody.
 */
export async function writeOffice(
  context: OrganizationContext,
  personId: string,
  kind: OfficeKind,
  asOf: string | null,
): Promise<string | null> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select t.id from terms t
    join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id
    where t.organization_id = ${organization.id} and t.person_id = ${personId} and o.kind = ${kind}
    order by t.starts_on desc nulls last limit 1`);
  if (rows[0]) {
    // A later article says that it is still so.
    await tx.execute(sql`
      update terms t set as_of_edtf = ${asOf} where t.organization_id = ${organization.id} and t.id = ${rows[0].id}
        and t.as_of_edtf < ${asOf}`);
    return rows[0].id;
  }
  const seatId = await freeSeat(context, await officeOf(context, kind), MANY.includes(kind));
  if (!seatId) return null;
  const [term] = await tx
    .insert(terms)
    .values({ organizationId: organization.id, seatId, personId, asOfEdtf: asOf })
    .returning({ id: terms.id });
  return term?.id ?? null;
}

async function officeOf(context: OrganizationContext, kind: OfficeKind): Promise<string> {
  const { tx, organization } = context;
  const bodyId = await bodyFor(context, undefined);
  if (!bodyId) throw new Error('there is no board');
  const [known] = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(eq(offices.organizationId, organization.id), eq(offices.bodyId, bodyId), eq(offices.kind, kind)),
    )
    .orderBy(asc(offices.position))
    .limit(1);
  if (known) return known.id;
  const [made] = await tx
    .insert(offices)
    .values({
      organizationId: organization.id,
      bodyId,
      kind,
      position: sql`(select coalesce(max(o.position), 0) + 1 from offices o where o.organization_id = ${organization.id})`,
    })
    .returning({ id: offices.id });
  if (!made) throw new Error('the office was not written');
  return made.id;
}

async function freeSeat(
  { tx, organization }: OrganizationContext,
  officeId: string,
  mayBeMore: boolean,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string; number: number; isFree: boolean }>(sql`
    select s.id, s.number, s.abolished_at is null and not exists (
      select from terms t where t.organization_id = s.organization_id and t.seat_id = s.id) as "isFree"
    from seats s where s.organization_id = ${organization.id} and s.office_id = ${officeId} order by s.number for update`);
  const free = rows.find(({ isFree }) => isFree);
  if (free) return free.id;
  if (rows.length > 0 && !mayBeMore) return null;
  const number = Math.max(0, ...rows.map((seat) => seat.number)) + 1;
  const [made] = await tx
    .insert(seats)
    .values({ organizationId: organization.id, officeId, number })
    .returning({ id: seats.id });
  return made?.id ?? null;
}
