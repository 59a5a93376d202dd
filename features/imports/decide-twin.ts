import 'server-only';
import { sql } from 'drizzle-orm';
import { fold } from '@/lib/names/fold';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import type { RowValues } from './fields';
import { type KnownPerson, nameKeys, readKnown } from './known-people';
import { changesName, formsIn, tokensOfChange, tokensOfNames } from './tokens-of-names';
import { complete, type Plan } from './twin-values';
import { Twins } from './twins';

interface Place {
  number: number;
  part: number;
}

interface Stored extends Place, Record<string, unknown> {
  kind: 'new' | 'update';
  person: string;
  values: RowValues;
  before: Plan['before'];
  tokens: string[];
  nameTokens: number;
  undecided: Omit<Stored, 'undecided'> | null;
}

interface Duplicate extends Record<string, unknown> {
  values: RowValues;
  known: string | null;
  row: number | null;
}

const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** Rows that another row may be the same person as: what they become is certain. */
export const MAY_BE_MEANT = sql`r.kind in ('new', 'update') and r.decision is null`;

/**
 * Makes a possible duplicate of an earlier row the person of that row. It is as if that person had been in the list before: what the
 * row says besides completes the other one, and is written with it. Gives how many rows that was.
 */
export async function decideTwin(context: OrganizationContext, id: string, place: Place): Promise<number> {
  const { tx } = context;
  const { rows } = await tx.execute<Duplicate>(sql`
    select r.values, r.known_person_id as known, r.known_row as row from import_rows r
    where ${ours(context, id)} and r.number = ${place.number} and r.part = ${place.part} and r.kind = 'duplicate'`);
  const [duplicate] = rows;
  if (!duplicate?.row) throw notFound();
  const meant = personOf(duplicate, await readRows(context, id, duplicate.row));
  if (!meant) throw new Refusal('conflict', 'import-row-undecided');
  await tx.execute(sql`
    update import_rows r set decision = 'row', kind = 'same', person_id = ${meant.person}, known_person_id = null,
      values = case when r.values ? 'household' then jsonb_build_object('household', r.values -> 'household') else '{}' end,
      problems = '[]', tokens = '{}', name_tokens = 0, undecided = jsonb_build_object('person', r.person_id,
        'known', r.known_person_id, 'values', r.values, 'problems', r.problems, 'tokens', to_jsonb(r.tokens), 'nameTokens', r.name_tokens)
    where ${ours(context, id)} and r.number = ${place.number} and r.part = ${place.part}`);
  await completeRow(context, id, meant);
  return 1;
}

/** Where a row was said to be the person of another one, that one is as it was without it. */
export async function completeWithout(context: OrganizationContext, id: string, row: number): Promise<void> {
  for (const stored of await readRows(context, id, row))
    if (stored.undecided) await completeRow(context, id, stored);
}

async function readRows(context: OrganizationContext, id: string, row: number): Promise<Stored[]> {
  const { rows } = await context.tx.execute<Stored>(sql`
    select r.number, r.part, r.kind, r.person_id as person, r.values, r.before, r.tokens, r.name_tokens as "nameTokens", r.undecided
    from import_rows r where ${ours(context, id)} and r.number = ${row} and ${MAY_BE_MEANT} order by r.part`);
  return rows;
}

/** Whom of a row another one may be: the known person whom both are about, or the new one of the same name. */
function personOf({ known, values }: Duplicate, rows: readonly Stored[]): Stored | undefined {
  if (known) return rows.find(({ person }) => person === known);
  const fresh = rows.filter(({ kind }) => kind === 'new');
  const keyOf = nameKeys();
  const twins = new Twins();
  for (const { number, part, person, values: said } of fresh)
    twins.add(keyOf(said), { number, part, personId: person, values: said });
  const twin = twins.find(keyOf(values), values);
  // A relative may have the other form of the surname.
  return fresh.find(({ person, values: said }) =>
    twin ? person === twin.personId : fold(said.given) === fold(values.given),
  );
}

/** Writes into a row what all rows say that are its person, in their order, over what it says by itself. */
async function completeRow(context: OrganizationContext, id: string, stored: Stored): Promise<void> {
  const { tx } = context;
  const { number, part, kind, person } = stored;
  const plain = { ...stored, ...stored.undecided };
  const { rows } = await tx.execute<{ values: RowValues }>(sql`
    select r.undecided -> 'values' as values from import_rows r
    where ${ours(context, id)} and r.decision = 'row' and r.known_row = ${number} and r.person_id = ${person} order by r.number, r.part`);
  const known =
    kind === 'update' ? (await readKnown(context, [person], { answers: true })).get(person) : undefined;
  if (kind === 'update' && !known) throw notFound();
  const said = rows.reduce<Plan>((plan, row) => complete(plan, row.values, known), {
    values: plain.values as unknown as Plan['values'],
    before: plain.before,
  });
  const words =
    rows.length > 0 ? tokensAfter(said, known) : { tokens: plain.tokens, nameTokens: plain.nameTokens };
  const kept = {
    values: plain.values,
    before: plain.before,
    tokens: plain.tokens,
    nameTokens: plain.nameTokens,
  };
  const asJson = (value: unknown) => sql`nullif(${JSON.stringify(value)}::jsonb, 'null')`;
  await tx.execute(sql`
    update import_rows r set values = ${JSON.stringify(said.values)}::jsonb, before = ${asJson(said.before)},
      tokens = ${sql.param(words.tokens)}::text[], name_tokens = ${words.nameTokens},
      undecided = ${asJson(rows.length > 0 ? kept : null)}
    where ${ours(context, id)} and r.number = ${number} and r.part = ${part}`);
}

/** By which words the person is found then. */
function tokensAfter({ values }: Plan, known: KnownPerson | undefined) {
  const tokensOf = tokensOfNames();
  const said = values as unknown as RowValues;
  const all = known
    ? changesName(values)
      ? tokensOfChange(known, values, tokensOf)
      : []
    : tokensOf({ ...said, patronymic: said.patronymic ?? null }, formsIn(said));
  const ofName = all.filter(({ isName }) => isName);
  const others = all.filter(({ isName }) => !isName);
  return { tokens: [...ofName, ...others].map(({ token }) => token), nameTokens: ofName.length };
}
