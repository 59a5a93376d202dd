import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { isPaid, type RowValues, yearOfPaid } from './fields';
import { type KnownPerson, readKnown } from './known-people';
import { changesOf, looksCertain } from './match';
import { type MembershipColumns, membershipColumns, membershipNotices } from './membership-notices';
import { noticesOf } from './paid-cells';
import { changesName, tokensOfChange, tokensOfNames } from './tokens-of-names';

interface Place {
  number: number;
  part: number;
}

interface Undecided extends Place, Record<string, unknown> {
  values: RowValues;
  cells: string[] | null;
  candidates: string[];
}

const PORTION = 2_000;
const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** Makes a possible duplicate a change of one of those who it may be. Gives how many rows that was. */
export async function decideKnown(
  context: OrganizationContext,
  id: string,
  { number, part }: Place,
  person: string,
): Promise<number> {
  const { rows } = await context.tx.execute<Undecided>(sql`
    select r.number, r.part, r.values, r.cells, r.candidates from import_rows r
    where ${ours(context, id)} and r.number = ${number} and r.part = ${part} and r.kind = 'duplicate'
      and r.candidates @> array[${person}::uuid]`);
  const [row] = rows;
  const columns = await columnsOf(context, id);
  const known = (await readKnown(context, row ? [person] : [], askedBy(rows, columns))).get(person);
  if (!row || !known) throw notFound();
  const decided = decidedOf(row, known, columns, tokensOfNames());
  if (decided.kind === 'update' && (await changedBy(context, id, [person])).has(person))
    throw new Refusal('conflict', 'import-person-taken');
  await write(context, id, [decided]);
  return 1;
}

/**
 * The same for every row that may be one person only, who looks certain (`looksCertain`); of two rows for one person the first.
 * What was decided stays.
 */
export async function decideAllCertain(context: OrganizationContext, id: string): Promise<number> {
  const tokensOf = tokensOfNames();
  const columns = await columnsOf(context, id);
  let decided = 0;
  let after: Place = { number: -1, part: 0 };
  for (;;) {
    const { rows } = await context.tx.execute<Undecided>(sql`
      select r.number, r.part, r.values, r.cells, r.candidates from import_rows r
      where ${ours(context, id)} and r.kind = 'duplicate' and r.decision is null and cardinality(r.candidates) = 1
        and (r.number, r.part) > (${after.number}, ${after.part})
      order by r.number, r.part limit ${PORTION}`);
    const ids = [...new Set(rows.flatMap(({ candidates }) => candidates))];
    const people = await readKnown(context, ids, askedBy(rows, columns));
    const taken = await changedBy(context, id, ids);
    const certain = rows.flatMap((row) => {
      const known = people.get(row.candidates[0] ?? '');
      if (!known || taken.has(known.id) || !looksCertain(row.values, known)) return [];
      taken.add(known.id);
      return decidedOf(row, known, columns, tokensOf);
    });
    await write(context, id, certain);
    decided += certain.length;
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) break;
    after = last;
  }
  if (decided === 0) throw new Refusal('conflict', 'import-none-certain');
  return decided;
}

/** What has to be known of the people of some rows: their accounts in the years of which these say that dues are paid, and so on. */
const askedBy = (rows: readonly Undecided[], columns: MembershipColumns | null) => ({
  answers: true,
  memberships: columns !== null,
  years: [...new Set(rows.flatMap(({ values }) => Object.keys(values).filter(isPaid).map(yearOfPaid)))],
});

/** Where the file speaks of memberships. */
async function columnsOf({ tx, organization }: OrganizationContext, id: string) {
  const [stored] = await tx
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.organizationId, organization.id), eq(imports.id, id)));
  return membershipColumns(stored?.mapping ?? []);
}

/** Who of some people is changed by a row already: two rows that change one person could not be undone. */
async function changedBy(
  context: OrganizationContext,
  id: string,
  people: readonly string[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const { rows } = await context.tx.execute<{ person: string }>(sql`
    select r.person_id as person from import_rows r
    where ${ours(context, id)} and r.kind = 'update' and r.person_id = any (${sql.param([...people])}::uuid[])`);
  return new Set(rows.map(({ person }) => person));
}

/** What the plan would say of the row, had it been certain from the first. */
function decidedOf(
  { number, part, values, cells }: Undecided,
  person: KnownPerson,
  columns: MembershipColumns | null,
  tokensOf: ReturnType<typeof tokensOfNames>,
) {
  const changes = changesOf(values, person);
  const isSame = Object.keys(changes.values).length === 0;
  const tokens = changesName(changes.values) ? tokensOfChange(person, changes.values, tokensOf) : [];
  const ofName = tokens.filter(({ isName }) => isName);
  return {
    number,
    part,
    kind: isSame ? 'same' : 'update',
    person: person.id,
    values: { ...changes.values, ...(values.household ? { household: values.household } : {}) },
    before: isSame ? null : changes.before,
    problems: [
      ...noticesOf(values, person.dues),
      ...(part === 0
        ? membershipNotices(values, { number, cells: cells ?? [] }, columns, person.memberships)
        : []),
    ],
    tokens: [...ofName, ...tokens.filter(({ isName }) => !isName)].map(({ token }) => token),
    nameTokens: ofName.length,
    seenAt: person.seenAt,
  };
}

async function write(
  context: OrganizationContext,
  id: string,
  rows: readonly ReturnType<typeof decidedOf>[],
): Promise<void> {
  if (rows.length === 0) return;
  await context.tx.execute(sql`
    update import_rows r set decision = 'known', kind = d.kind, person_id = d.person, known_person_id = null,
      values = d.values, before = nullif(d.before, 'null'), problems = d.problems, tokens = d.tokens, name_tokens = d."nameTokens",
      seen_at = d."seenAt", undecided = jsonb_build_object('person', r.person_id, 'known', r.known_person_id,
        'values', r.values, 'problems', r.problems, 'tokens', to_jsonb(r.tokens), 'nameTokens', r.name_tokens)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (number int, part int, kind import_row_kind, person uuid,
      values jsonb, before jsonb, problems jsonb, tokens text[], "nameTokens" int, "seenAt" timestamptz)
    where ${ours(context, id)} and r.number = d.number and r.part = d.part`);
}

/** Makes a row that was said to be somebody the possible duplicate again that it was. Gives the row whose person it was said to be. */
export async function takeBack(
  context: OrganizationContext,
  id: string,
  { number, part }: Place,
): Promise<number | null> {
  const { rows } = await context.tx.execute<{ row: number | null }>(sql`
    update import_rows r set decision = null, kind = 'duplicate', person_id = u.person, known_person_id = u.known,
      values = u.values, before = null, problems = u.problems, tokens = u.tokens, name_tokens = u."nameTokens",
      seen_at = null, undecided = null
    from import_rows o cross join lateral jsonb_to_record(o.undecided) as u (person uuid, known uuid, values jsonb,
      problems jsonb, tokens text[], "nameTokens" int)
    where o.organization_id = r.organization_id and o.import_id = r.import_id and o.number = r.number and o.part = r.part
      and ${ours(context, id)} and r.number = ${number} and r.part = ${part} and o.decision in ('known', 'row')
    returning case when o.decision = 'row' then r.known_row end as row`);
  return rows[0]?.row ?? null;
}
