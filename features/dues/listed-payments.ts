import 'server-only';
import { and, eq, max, type SQL, sql } from 'drizzle-orm';
import { duesClosedYears, duesEntries } from '@/db/schema/dues';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { counterEntry } from './counter-entry';
import { type NewEntry, writeEntries } from './entries';
import { dayOfListed, type Listed, NO_YEAR, paymentsOf, type YearOfAccount } from './listed-rules';
import { openDues } from './open-dues';

/** What a list says of the dues of somebody for a year. */
export interface ListedDues {
  personId: string;
  year: number;
  said: Listed;
}

export type YearsOfPeople = Map<string, Record<number, YearOfAccount>>;

/** The accounts of some people for some years, all at once. */
export async function readYears(
  { tx, organization }: OrganizationContext,
  people: readonly string[],
  years: readonly number[],
): Promise<YearsOfPeople> {
  const found: YearsOfPeople = new Map();
  if (people.length === 0 || years.length === 0) return found;
  const whose = sql`e.person_id = any (${sql.param([...people])}::uuid[])`;
  const ofYears = sql.param([...years]);
  const rows = await joiningWhole(
    tx,
    sql`
    with ${openDues(organization.id, whose)}
    select person_id as person, extract(year from period_starts_on)::integer as year, id, currency, open as amount,
      row_number() over (order by on_day, created_at, id) as place
    from open_dues where extract(year from period_starts_on)::integer = any (${ofYears}::integer[])
    union all
    select e.person_id, e.listed_year, null, e.currency, sum(-e.amount)::float8, 0 from dues_entries e
    where e.organization_id = ${organization.id} and ${whose} and e.listed_year = any (${ofYears}::integer[])
      and not exists (select from dues_entries c where c.organization_id = e.organization_id and c.corrects = e.id)
    group by e.person_id, e.listed_year, e.currency, e.import_id
    order by place`,
  );
  for (const { person, year, id, currency, amount } of rows) {
    const ofPerson = found.get(person) ?? {};
    const known = ofPerson[year] ?? NO_YEAR;
    ofPerson[year] =
      id === null
        ? { ...known, listed: [...known.listed, { amount, currency }] }
        : {
            ...known,
            isRaised: true,
            open: amount > 0 ? [...known.open, { id, amount, currency }] : known.open,
          };
    found.set(person, ofPerson);
  }
  return found;
}

/**
 * Of entries that were written a moment ago Postgres guesses that there are few, and would walk through all of them for each one:
 * for 2,000 people seconds.
 */
async function joiningWhole(tx: OrganizationContext['tx'], statement: SQL): Promise<Row[]> {
  const setTo = (value: string) => tx.execute(sql`select set_config('enable_nestloop', ${value}, true)`);
  const { rows: was } = await tx.execute<{ value: string }>(
    sql`select current_setting('enable_nestloop') as value`,
  );
  await setTo('off');
  const { rows } = await tx.execute<Row>(statement);
  await setTo(was[0]?.value ?? 'on');
  return rows;
}

interface Row extends Record<string, unknown> {
  person: string;
  year: number;
  id: string | null;
  currency: string;
  amount: number;
}

/** Up to which year nothing is written any more; null where all are open. */
export async function lastClosedYear({ tx, organization }: OrganizationContext): Promise<number | null> {
  const [row] = await tx
    .select({ year: max(duesClosedYears.year) })
    .from(duesClosedYears)
    .where(eq(duesClosedYears.organizationId, organization.id));
  return row?.year ?? null;
}

/** Whether anything of the ledger has changed since a moment that a plan read it. */
export async function ledgerChangedSince(
  { tx, organization }: OrganizationContext,
  moment: Date,
): Promise<boolean> {
  const at = moment.toISOString();
  const { rows } = await tx.execute(sql`
    select from dues_entries where organization_id = ${organization.id} and created_at > ${at}::timestamptz - interval '1 minute'
    union all
    select from dues_closed_years where organization_id = ${organization.id} and created_at > ${at}::timestamptz - interval '1 minute'
    limit 1`);
  return rows.length > 0;
}

/** So many accounts are read at a time. */
const READ = 20_000;
/** So many entries are written: a statement takes 65,535 values. */
const PORTION = 2_000;

/**
 * Writes the payments that a list brings, for people who are locked already, and gives how many. What is open is looked up at
 * that moment: what somebody has marked meanwhile is left alone.
 */
export async function writeListed(
  context: OrganizationContext,
  importId: string,
  listed: readonly ListedDues[],
  note: string,
): Promise<number> {
  const day = today(context);
  const years = [...new Set(listed.map(({ year }) => year))];
  let written = 0;
  for (let from = 0; from < listed.length; from += READ) {
    const portion = listed.slice(from, from + READ);
    const accounts = await readYears(
      context,
      portion.map(({ personId }) => personId),
      years,
    );
    const entries = portion.flatMap(({ personId, year, said }): NewEntry[] =>
      paymentsOf(said, accounts.get(personId)?.[year] ?? NO_YEAR).payments.map(
        ({ amount, currency, settles }) => ({
          personId,
          kind: 'payment',
          amount: -amount,
          currency,
          onDay: dayOfListed(year, day),
          method: 'other',
          settles,
          importId,
          listedYear: year,
          note,
        }),
      ),
    );
    written += await writePortions(context, entries);
  }
  return written;
}

async function writePortions(context: OrganizationContext, entries: readonly NewEntry[]): Promise<number> {
  for (let from = 0; from < entries.length; from += PORTION)
    await writeEntries(context, entries.slice(from, from + PORTION));
  return entries.length;
}

/** How many payments an import has brought that nobody has taken back yet. */
export const countListed = (context: OrganizationContext, importId: string): Promise<number> =>
  context.tx.$count(duesEntries, standingOf(context, importId));

/** Takes the payments of an import back, each by a counter-entry of today; gives how many. */
export async function takeListedBack(
  context: OrganizationContext,
  importId: string,
  note: string,
): Promise<number> {
  const entries = await context.tx.select().from(duesEntries).where(standingOf(context, importId));
  const day = today(context);
  return writePortions(
    context,
    entries.map((entry) => counterEntry(entry, day, note)),
  );
}

/** Those of an import that stand. */
const standingOf = ({ organization }: OrganizationContext, importId: string) =>
  and(
    eq(duesEntries.organizationId, organization.id),
    eq(duesEntries.importId, importId),
    sql`not exists (select from dues_entries c where c.organization_id = ${duesEntries.organizationId}
      and c.corrects = ${duesEntries.id})`,
  );
