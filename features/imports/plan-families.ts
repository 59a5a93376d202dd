import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { today } from '../members/today';
import type { RowValues } from './fields';
import { householdOfRow } from './household-of-row';
import { type KnownPerson, type nameKeys, readKnown } from './known-people';
import { matchRelative } from './match';
import { SPOUSE_PART } from './parts';
import type { PlanRow, PlanRules, ReadPerson } from './plan-row';
import { type Planner, withMembership } from './planner';
import { type FamilyColumns, type FamilyPart, familyColumns, readFamily } from './read-family';
import type { Twin } from './twins';

interface Held {
  row: ReadPerson;
  own: PlanRow;
  parts: FamilyPart[];
  key: string;
  /** The names that the spouse may have. */
  spouseKeys: string[];
}

interface Known {
  people: ReadonlyMap<string, KnownPerson>;
  /** Where they live. */
  homes: ReadonlyMap<string, string>;
}

/** The relatives whom the rows of a file name, held until all rows of their own are planned. Nothing to do without such columns. */
export class Families {
  private readonly columns: FamilyColumns | null;
  private readonly held = new Map<number, Held>();
  /** The row of their own of those who are known. */
  private readonly rowOf = new Map<string, number>();

  constructor(
    private readonly rules: PlanRules,
    private readonly planner: Planner,
    private readonly keyOf: ReturnType<typeof nameKeys>,
  ) {
    this.columns = familyColumns(rules.mapping);
  }

  /** A row with those whom it names, all of one household. */
  read(row: ReadPerson): ReadPerson {
    if (!this.columns || row.problems.length > 0) return row;
    const family = readFamily(row, row.values, this.columns, this.rules);
    if (family.length === 0) return row;
    const household = row.values.household ?? householdOfRow(row.number);
    return { ...row, family, values: { ...row.values, household } };
  }

  /** Keeps the relatives of a row whose own person is planned. Who cannot be taken comes back with the whole row, family and all. */
  hold(row: ReadPerson, own: PlanRow): PlanRow {
    if (!row.family || own.kind === 'error') return own;
    const spouse = row.family.find(({ part }) => part === SPOUSE_PART)?.person;
    this.held.set(row.number, {
      row,
      own,
      parts: row.family,
      key: this.keyOf(row.values),
      spouseKeys: spouse ? formsOf(spouse, {}).map((form) => this.keyOf(form)) : [],
    });
    if (own.kind === 'same' || own.kind === 'update') this.rowOf.set(own.personId, row.number);
    return own;
  }

  /** The rows whose relatives are to be planned, so many at once. */
  *portions(size: number): Generator<number[]> {
    const numbers = [...this.held.keys()];
    for (let from = 0; from < numbers.length; from += size) yield numbers.slice(from, from + size);
  }

  async plan(context: OrganizationContext, numbers: readonly number[]): Promise<PlanRow[]> {
    const held = numbers.flatMap((number) => this.held.get(number) ?? []);
    const ids = held.flatMap(({ parts }) => parts.flatMap((part) => this.idsFor(part)));
    const people = await readKnown(context, [...new Set(ids)]);
    const homes = await homesOf(context, [
      ...people.keys(),
      ...held.flatMap(({ own }) => (this.isKnown(own) ? own.personId : [])),
    ]);
    return held.flatMap((one) => this.relativesOf(one, { people, homes }));
  }

  private readonly isKnown = ({ kind, seenAt }: PlanRow) =>
    (kind === 'same' || kind === 'update') && seenAt !== null;

  private idsFor({ person }: FamilyPart): string[] {
    return person ? formsOf(person, {}).flatMap((form) => this.planner.idsFor(form)) : [];
  }

  private relativesOf(held: Held, known: Known): PlanRow[] {
    const homes = new Set<string>();
    const remember = (row: PlanRow) => {
      const home = this.isKnown(row) ? known.homes.get(row.personId) : undefined;
      if (home !== undefined) homes.add(home);
      return row;
    };
    remember(held.own);
    const rows: PlanRow[] = [];
    for (const part of held.parts) rows.push(remember(this.relative(held, part, known, { homes, rows })));
    return rows;
  }

  private relative(
    { row, own, key }: Held,
    { part, cell, text, person, problems }: FamilyPart,
    { people, homes }: Known,
    before: { homes: ReadonlySet<string>; rows: readonly PlanRow[] },
  ): PlanRow {
    const { number, cells } = row;
    const isSpouse = part === SPOUSE_PART;
    const shared = { ...this.membershipOf(row), household: row.values.household };
    const forms = person ? formsOf(person, shared) : null;
    const read: ReadPerson = {
      number,
      part,
      cells,
      text,
      values: forms?.[0] ?? NOBODY,
      problems,
      family: [],
    };
    if (!forms) return this.planner.error(read, problems);
    // Nobody is their own spouse: that is a slip of the hand.
    if (isSpouse && forms.some((form) => this.keyOf(form) === key))
      return this.planner.error(read, [{ reason: 'spouse-self', field: 'spouse', cell, text }]);
    const others = [...new Set(forms.flatMap((form) => this.planner.idsFor(form)))]
      .filter((id) => id !== own.personId)
      .flatMap((id) => people.get(id) ?? []);
    const match = matchRelative(
      {
        forms,
        isOfFamily: ({ id }) => {
          const home = homes.get(id);
          return (
            (home !== undefined && before.homes.has(home)) || this.areOneFamily(number, this.rowOf.get(id))
          );
        },
        isSpouseInFull: isSpouse && person?.hasOwnSurname === true,
      },
      others,
    );
    // Two children of a row are not both taken for one.
    if (match.kind === 'update' && before.rows.some(({ personId }) => personId === match.person.id))
      return this.planner.settle(read, forms[0], { kind: 'duplicate', person: match.person });
    if (match.kind !== 'new') return this.planner.settle(read, forms[0], match);
    // A child may have the name of its father.
    const isMeant = (twin: Twin) => twin.personId !== own.personId;
    const [twin] = forms.flatMap((form) => this.planner.twins.find(this.keyOf(form), form, isMeant) ?? []);
    const isCertain = twin !== undefined && this.isSameAs(number, forms[0], twin);
    return this.planner.settle(read, forms[0], match, twin, isCertain);
  }

  /** Relatives are members only of a membership of the family: the same as that of the row's person. */
  private membershipOf(row: ReadPerson): Partial<RowValues> {
    const values = withMembership(row.values, this.rules);
    if (values.type !== 'family') return {};
    const { type, start, end, startsOn, endsOn } = values;
    return withoutNothing({ type, start, end, startsOn, endsOn });
  }

  /** The one of another row, where the day of birth says so, or both rows name each other's person as the spouse. */
  private isSameAs(number: number, { birth }: RowValues, { number: other, values }: Twin): boolean {
    if (birth !== undefined && birth !== values.birth) return false;
    return (birth !== undefined && /^\d{4}-\d\d-\d\d$/.test(birth)) || this.areOneFamily(number, other);
  }

  private areOneFamily(a: number, b: number | undefined): boolean {
    const [one, other] = [this.held.get(a), b === undefined || a === b ? undefined : this.held.get(b)];
    return Boolean(one && other && one.spouseKeys.includes(other.key) && other.spouseKeys.includes(one.key));
  }
}

const NOBODY: RowValues = { given: '', surname: '' };

const withoutNothing = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** What a row says of a relative; once more with the other form of the surname where it is not certain. */
function formsOf(
  { hasOwnSurname, otherSurname, ...person }: NonNullable<FamilyPart['person']>,
  shared: Partial<RowValues>,
): [RowValues, ...RowValues[]] {
  const values = withoutNothing({ ...person, ...shared });
  return otherSurname ? [values, { ...values, surname: otherSurname }] : [values];
}

/** The households that people live in today. */
async function homesOf(
  context: OrganizationContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<{ person: string; home: string }>(sql`
    select m.person_id as person, m.household_id as home from household_memberships m
    where m.organization_id = ${organization.id} and m.person_id = any (${sql.param([...new Set(ids)])}::uuid[])
      and (m.starts_on is null or m.starts_on <= ${day}) and (m.ends_on is null or m.ends_on > ${day})`);
  return new Map(rows.map(({ person, home }) => [person, home]));
}
