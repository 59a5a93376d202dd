import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { ImportRowKind } from '@/db/enums';
import { formatPersonName } from '@/lib/names/person-name';
import { RESERVED_SLUGS, slugify } from '@/lib/slugs';
import { cleanText } from '@/lib/text';
import type { OrganizationContext } from '@/server/context';
import { personSortKey, personTokensOf } from '../members/index-person';
import { isProblem, spanOf } from '../members/rules';
import type { CellProblem, RowCounts, RowValues } from './fields';
import { idsOf, indexPeople, type KnownPerson, nameKeys, type PeopleIndex, readKnown } from './known-people';
import { matchRow } from './match';
import type { Progress } from './progress';
import { type FileRules, readRow } from './read-row';
import { tokensOfNames } from './tokens-of-names';
import { Twins } from './twins';

/** A row of the plan as it is stored. */
export interface PlanRow {
  number: number;
  kind: ImportRowKind;
  personId: string;
  knownPersonId: string | null;
  knownRow: number | null;
  name: string;
  values: Record<string, string>;
  before: Record<string, string | null> | null;
  problems: CellProblem[];
  cells: string[] | null;
  slugStem: string;
  sortKey: string;
  tokens: string[];
  nameTokens: number;
  seenAt: string | null;
}

export interface PlanRules extends FileRules {
  /** Of rows that say nothing of it. */
  type: NonNullable<RowValues['type']>;
  start: string;
}

export interface PlanResult {
  counts: RowCounts;
  hash: string;
}

const CHUNK = 2_000;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Says of every row below the headings what will become of it, and gives the rows in portions to `write`. Reads the
 * organization once; looks at the same rows in the same way each time, so that a plan can be made again and compared.
 */
export async function makePlan(
  context: OrganizationContext,
  table: { rows: readonly string[][]; headerRow: number },
  rules: PlanRules,
  write: (rows: PlanRow[]) => Promise<void>,
  progress: Progress,
): Promise<PlanResult> {
  const keyOf = nameKeys();
  const index = await indexPeople(context, keyOf);
  const planner = new Planner(rules, index, keyOf);
  const counts: RowCounts = { new: 0, update: 0, same: 0, duplicate: 0, error: 0 };
  const hash = createHash('sha256').update(JSON.stringify(rules));
  let written = Promise.resolve();
  for (let from = table.headerRow; from < table.rows.length; from += CHUNK) {
    const read = table.rows
      .slice(from, from + CHUNK)
      .map((cells, offset) => ({ cells, number: from + offset + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map((row) => ({ ...row, ...readRow(row.cells, row.number, rules) }));
    const known = await readKnown(context, [
      ...new Set(read.flatMap(({ values }) => planner.idsFor(values))),
    ]);
    const rows = read.map((row) => planner.plan(row, known));
    for (const row of rows) {
      counts[row.kind] += 1;
      hash.update(
        JSON.stringify([
          row.number,
          row.kind,
          row.seenAt && row.personId,
          row.knownPersonId,
          row.knownRow,
          row.values,
        ]),
      );
    }
    // The database writes one portion while the next is read.
    await written;
    written = write(rows);
    written.catch(() => undefined);
    progress(from / table.rows.length);
    await pause();
  }
  await written;
  return { counts, hash: hash.digest('hex') };
}

interface ReadRow {
  cells: readonly string[];
  number: number;
  values: RowValues;
  problems: CellProblem[];
}

/** Keeps in mind what the rows before have said, so that nobody comes twice. */
class Planner {
  private readonly numbers = new Map<string, number>();
  private readonly twins = new Twins();
  private readonly matched = new Map<string, number>();
  private readonly tokensOf = tokensOfNames();

  constructor(
    private readonly rules: PlanRules,
    private readonly index: PeopleIndex,
    private readonly keyOf: ReturnType<typeof nameKeys>,
  ) {}

  /** Everybody whom a row may be about. */
  idsFor(values: RowValues): string[] {
    const byNumber = idsOf(this.index.numbers, values.memberNumber);
    // Who has the number is asked alone; of a common name there may be hundreds.
    if (byNumber.length > 0) return byNumber;
    return [
      ...idsOf(this.index.emails, values.email),
      ...idsOf(this.index.phones, values.phone),
      ...idsOf(this.index.names, this.keyOf(values)),
    ];
  }

  plan(row: ReadRow, people: ReadonlyMap<string, KnownPerson>): PlanRow {
    const values = withMembership(row.values, this.rules);
    if (row.problems.length > 0) return this.error(row, row.problems);
    const earlier = values.memberNumber === undefined ? undefined : this.numbers.get(values.memberNumber);
    if (earlier !== undefined) {
      return this.error(row, [{ reason: 'number-twice', field: 'memberNumber', text: String(earlier) }]);
    }
    const [byNumber] = idsOf(this.index.numbers, values.memberNumber);
    const others = this.idsFor(values).flatMap((id) => people.get(id) ?? []);
    const match = matchRow(values, byNumber === undefined ? undefined : people.get(byNumber), [
      ...new Set(others),
    ]);
    if (match.kind === 'error') return this.error(row, [match.problem]);
    if (values.memberNumber) this.numbers.set(values.memberNumber, row.number);

    const key = this.keyOf(values);
    const twin = match.kind === 'new' ? this.twins.find(key, values) : undefined;
    if (match.kind === 'new' && twin === undefined) {
      this.twins.add(key, { number: row.number, values });
      return this.row(row, 'new', values);
    }
    if (match.kind === 'new')
      return this.row(row, 'duplicate', values, { knownRow: twin ?? null, cells: cleanCells(row) });
    const { person } = match;
    if (match.kind === 'same') return this.row(row, 'same', values, { person });
    const before = this.matched.get(person.id);
    this.matched.set(person.id, before ?? row.number);
    if (match.kind === 'duplicate' || before !== undefined) {
      return this.row(row, 'duplicate', values, {
        knownPersonId: person.id,
        knownRow: before ?? null,
        cells: cleanCells(row),
      });
    }
    return this.row(row, 'update', values, { person, changes: match.changes });
  }

  private error(row: ReadRow, problems: CellProblem[]): PlanRow {
    return {
      ...this.row(row, 'error', row.values, { cells: cleanCells(row) }),
      problems,
      values: {},
      tokens: [],
      nameTokens: 0,
    };
  }

  private tokens(person: KnownPerson | undefined, values: RowValues) {
    const patronymic = values.patronymic ?? null;
    const all = person
      ? personTokensOf({ ...person, patronymic }, person.spellings)
      : this.tokensOf({ ...values, patronymic });
    const ofName = all.filter(({ isName }) => isName);
    const others = all.filter(({ isName }) => !isName);
    return { tokens: [...ofName, ...others].map(({ token }) => token), nameTokens: ofName.length };
  }

  private row(row: ReadRow, kind: ImportRowKind, values: RowValues, more: More = {}): PlanRow {
    const { person, changes, cells = null, knownPersonId = null, knownRow = null } = more;
    const isAdded = kind === 'new' || kind === 'duplicate';
    const name = person ?? values;
    const tokens =
      isAdded || changes?.values.patronymic ? this.tokens(person, values) : { tokens: [], nameTokens: 0 };
    return {
      number: row.number,
      kind,
      personId: person?.id ?? randomUUID(),
      knownPersonId,
      knownRow,
      name:
        formatPersonName({ ...name, patronymic: name.patronymic ?? values.patronymic }, 'surname-first') ||
        cleanCells(row).join(' ').slice(0, 80),
      values: isAdded
        ? (values as unknown as Record<string, string>)
        : { ...changes?.values, ...(values.household ? { household: values.household } : {}) },
      before: changes?.before ?? null,
      problems: [],
      cells,
      slugStem: isAdded ? slugStemOf(values) : '',
      sortKey: isAdded ? personSortKey(values) : '',
      ...tokens,
      seenAt: person?.seenAt ?? null,
    };
  }
}

interface More {
  person?: KnownPerson;
  changes?: { values: Record<string, string>; before: Record<string, string | null> };
  cells?: string[] | null;
  knownPersonId?: string | null;
  knownRow?: number | null;
}

function withMembership(
  values: RowValues,
  rules: PlanRules,
): RowValues & { startsOn?: string; endsOn?: string } {
  const start = values.start ?? rules.start;
  const span = spanOf(start, values.end ?? null);
  if (isProblem(span) || span.startsOn === null) return values;
  const days = { startsOn: span.startsOn, ...(span.endsOn === null ? {} : { endsOn: span.endsOn }) };
  return { ...values, type: values.type ?? rules.type, start, ...days };
}

const LONGEST_STEM = 50;

/** The beginning of an address: room for a number behind it, no number at its end, no reserved word. */
function slugStemOf({ given, surname }: RowValues): string {
  const slug = slugify(`${given} ${surname}`).slice(0, LONGEST_STEM).replace(/-+$/, '');
  return /(?:^|-)\d+$/.test(slug) || RESERVED_SLUGS.has(slug) ? `${slug}-a` : slug;
}

/** As they were, without what no file should carry back. */
const cleanCells = ({ cells }: ReadRow) => cells.map((cell) => cleanText(cell).slice(0, 1000));
