import 'server-only';
import type { ImportRowKind } from '@/db/enums';
import { counting } from '@/lib/counting';
import { formatPersonName } from '@/lib/names/person-name';
import { remembering } from '@/lib/remember';
import { risingId } from '@/lib/rising-id';
import { RESERVED_SLUGS } from '@/lib/slug-rules';
import { slugify } from '@/lib/slugs';
import { cleanLine, cleanText, cut } from '@/lib/text';
import { personSortKey } from '../members/index-person';
import { isProblem, spanOf } from '../members/rules';
import { columnName } from './columns';
import type { CellProblem, RowValues } from './fields';
import { idsOf, type KnownPerson, type nameKeys, type PeopleIndex } from './known-people';
import { type Match, matchRow } from './match';
import { type MembershipColumns, membershipColumns, membershipNotices } from './membership-notices';
import { noticesOf } from './paid-cells';
import type { PlanRow, PlanRules, ReadPerson } from './plan-row';
import { missingAnswers } from './read-more';
import { changesName, formsIn, tokensOfChange, tokensOfNames } from './tokens-of-names';
import { type Twin, Twins } from './twins';

/** Keeps in mind what the rows before have said, so that nobody comes twice. */
export class Planner {
  readonly twins = new Twins();
  private readonly numbers = new Map<string, number>();
  private readonly matched = new Map<string, number>();
  private readonly timeOfStem = counting();
  private readonly tokensOf = tokensOfNames();
  private readonly membershipColumns: MembershipColumns | null;

  constructor(
    private readonly rules: PlanRules,
    private readonly index: PeopleIndex,
    private readonly keyOf: ReturnType<typeof nameKeys>,
  ) {
    this.membershipColumns = membershipColumns(rules.mapping);
  }

  /** Everybody whom a row may be about. */
  idsFor(values: RowValues): readonly string[] {
    const byNumber = idsOf(this.index.numbers, values.memberNumber);
    // Who has the number is asked alone; of a common name there may be hundreds.
    if (byNumber.length > 0) return byNumber;
    return [
      ...idsOf(this.index.emails, values.email),
      ...idsOf(this.index.phones, values.phone),
      ...idsOf(this.index.names, this.keyOf(values)),
    ];
  }

  /** What becomes of a row's own person. */
  plan(row: ReadPerson, people: ReadonlyMap<string, KnownPerson>): PlanRow {
    const values = withMembership(row.values, this.rules);
    if (row.problems.length > 0) return this.error(row, row.problems);
    // Beside the beginning that the file is given, where the row says none.
    if (values.end !== undefined && values.startsOn === undefined)
      return this.error(row, [this.endTooEarly(row)]);
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
    const twin = match.kind === 'new' ? this.twins.find(this.keyOf(values), values) : undefined;
    // A family is not put beside one of several people of a name.
    if (row.family && match.kind === 'same' && match.byName === 'several')
      return this.settle(row, values, { ...match, kind: 'duplicate' });
    return this.settle(row, values, match, twin);
  }

  /** What becomes of somebody, from who they may be. A twin that is certain is the same person as that of the other row. */
  settle(
    row: ReadPerson,
    values: RowValues,
    match: Exclude<Match, { kind: 'error' }>,
    twin?: Twin,
    isCertain = false,
  ): PlanRow {
    const missing =
      (row.part ?? 0) > 0 ? [] : missingAnswers(values, row.number, this.rules.more?.answers ?? []);
    if (match.kind === 'new') {
      if (twin && isCertain)
        return this.row(row, 'same', values, { personId: twin.personId, knownRow: twin.number });
      if (twin)
        return this.row(row, 'duplicate', values, {
          knownRow: twin.number,
          cells: cleanCells(row),
          problems: missing,
        });
      if (missing.length > 0) return this.error(row, missing);
      const planned = this.row(row, 'new', values, { problems: this.notices(row, values) });
      const { number, part, personId } = planned;
      const { memberNumber, birth, patronymic } = values;
      const told = { memberNumber, birth, patronymic };
      this.twins.add(this.keyOf(values), { number, part, personId, values: told });
      return planned;
    }
    const { person } = match;
    if (match.kind === 'same') {
      const byName = row.family && match.byName ? { knownPersonId: person.id } : {};
      return this.row(row, 'same', values, {
        person,
        ...byName,
        problems: this.notices(row, values, person),
      });
    }
    const before = this.matched.get(person.id);
    this.matched.set(person.id, before ?? row.number);
    if (match.kind === 'duplicate' || before !== undefined) {
      return this.row(row, 'duplicate', values, {
        knownPersonId: person.id,
        knownRow: before ?? null,
        cells: cleanCells(row),
        problems: missing,
        candidates: candidatesOf(match),
      });
    }
    const problems = this.notices(row, values, person);
    return this.row(row, 'update', values, { person, changes: match.changes, problems });
  }

  private endTooEarly({ number, cells }: ReadPerson): CellProblem {
    const column = this.rules.mapping.indexOf('end');
    const cell = `${columnName(Math.max(0, column))}${number}`;
    return { reason: 'end-before-start', field: 'end', cell, text: cleanLine(cells[column] ?? '', 80) };
  }

  /** What is told beside a row that is taken nonetheless. */
  private notices(row: ReadPerson, values: RowValues, person?: KnownPerson): CellProblem[] {
    const { paid } = this.rules.more ?? {};
    const notices = paid ? noticesOf(row.values, person?.dues, { ...paid, row: row.number }) : [];
    // The cells are those of the row's own person.
    if (!this.membershipColumns || !person || (row.part ?? 0) > 0) return notices;
    return notices.concat(membershipNotices(values, row, this.membershipColumns, person.memberships));
  }

  /** Somebody who cannot be taken, with the reasons. */
  error(row: ReadPerson, problems: CellProblem[]): PlanRow {
    return {
      ...this.row(row, 'error', row.values, { cells: cleanCells(row) }),
      problems,
      values: {},
      tokens: [],
      nameTokens: 0,
    };
  }

  private tokens(person: KnownPerson | undefined, values: RowValues, changed: Record<string, string>) {
    const patronymic = values.patronymic ?? null;
    const all = person
      ? tokensOfChange(person, changed, this.tokensOf)
      : this.tokensOf({ given: values.given, surname: values.surname, patronymic }, formsIn(values));
    const ofName = all.filter(({ isName }) => isName);
    const others = all.filter(({ isName }) => !isName);
    return { tokens: [...ofName, ...others].map(({ token }) => token), nameTokens: ofName.length };
  }

  private row(row: ReadPerson, kind: ImportRowKind, values: RowValues, more: More = {}): PlanRow {
    const { person, changes, cells = null, knownPersonId = null, knownRow = null, personId } = more;
    const { problems = [], candidates = null } = more;
    const isAdded = kind === 'new' || kind === 'duplicate';
    const { given, surname, patronymic } = person ?? values;
    const slugStem = isAdded ? slugStemOf(values) : '';
    const { tokens, nameTokens } =
      isAdded || changesName(changes?.values)
        ? this.tokens(person, values, changes?.values ?? {})
        : { tokens: [], nameTokens: 0 };
    return {
      number: row.number,
      part: row.part ?? 0,
      kind,
      personId: personId ?? person?.id ?? risingId(),
      knownPersonId,
      knownRow,
      name:
        formatPersonName({ given, surname, patronymic: patronymic ?? values.patronymic }, 'surname-first') ||
        row.text ||
        cleanLine(cleanCells(row).join(' '), 80),
      values: isAdded
        ? (values as unknown as Record<string, string>)
        : { ...changes?.values, ...(values.household ? { household: values.household } : {}) },
      before: changes?.before ?? null,
      problems,
      cells,
      candidates,
      slugStem,
      slugNumber: kind === 'new' ? this.timeOfStem(slugStem) : 0,
      sortKey: isAdded ? personSortKey(values) : '',
      tokens,
      nameTokens,
      seenAt: person?.seenAt ?? null,
    };
  }
}

interface More {
  person?: KnownPerson;
  personId?: string;
  changes?: { values: Record<string, string>; before: Record<string, string | null> };
  cells?: string[] | null;
  knownPersonId?: string | null;
  knownRow?: number | null;
  problems?: CellProblem[];
  candidates?: string[] | null;
}

/** Of first days there are few. */
const spanFrom = remembering((start) => spanOf(start, null), 5_000);
/** More would not be looked through. */
const MOST_CANDIDATES = 5;

/** Who a possible duplicate may be, the likeliest first. */
const candidatesOf = (match: Extract<Match, { person: KnownPerson }>): string[] =>
  [match.person, ...((match.kind === 'duplicate' && match.others) || [])]
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);

/** With the membership that a row says, or the file where it says nothing; written into the values: to copy them takes as long as to read them. */
export function withMembership(values: RowValues, rules: PlanRules): RowValues {
  const start = values.start ?? rules.start;
  const span = values.end === undefined ? spanFrom(start) : spanOf(start, values.end);
  if (isProblem(span) || span.startsOn === null) return values;
  values.type ??= rules.type;
  values.start = start;
  values.startsOn = span.startsOn;
  values.endsOn = span.endsOn ?? undefined;
  return values;
}

const LONGEST_STEM = 50;

/** The beginning of an address: room for a number behind it, no number at its end, no reserved word. */
function slugStemOf({ given, surname }: RowValues): string {
  const slug = slugify(`${given} ${surname}`).slice(0, LONGEST_STEM).replace(/-+$/, '');
  return /(?:^|-)\d+$/.test(slug) || RESERVED_SLUGS.has(slug) ? `${slug}-a` : slug;
}

/** As they were, without what no file should carry back. */
const cleanCells = ({ cells }: ReadPerson) => cells.map((cell) => cut(cleanText(cell), 1000));
