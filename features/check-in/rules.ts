import type { RegistrationState } from '@/db/enums';

/** Somebody was seen at a door. Rows are only added; which order they come in says nothing. */
export interface Mark {
  id: string;
  person: string;
  /** The name of the door; null where somebody with an account marked it. */
  door: string | null;
  /** Milliseconds. */
  at: number;
  /** The mark that this one takes back. */
  undoes?: string | null;
}

/** The marks that stand, by person, the earliest first: what they say is the same for every order and repetition of them. */
export function standingMarks(marks: readonly Mark[]): Map<string, Mark[]> {
  const known = new Map(marks.map((mark) => [mark.id, mark]));
  const takenBack = new Set([...known.values()].flatMap(({ undoes }) => (undoes ? [undoes] : [])));
  const standing = new Map<string, Mark[]>();
  for (const mark of [...known.values()].sort(byTime)) {
    if (mark.undoes || takenBack.has(mark.id)) continue;
    standing.set(mark.person, [...(standing.get(mark.person) ?? []), mark]);
  }
  return standing;
}

const byTime = (a: Mark, b: Mark) => a.at - b.at || (a.id < b.id ? -1 : 1);

export interface RosterPerson {
  id: string;
  name: string | null;
  isChild: boolean;
  /** The marks that stand, the earliest first. */
  marks: Omit<Mark, 'person'>[];
}

/** A party as a door knows it: names and state, and how its ticket is recognized. */
export interface RosterLine {
  id: string;
  /** A hash of the code of its ticket. */
  code: string;
  /** The same of tickets that count no more, as the registration was handed on. */
  oldCodes?: string[];
  name: string;
  state: RegistrationState;
  people: RosterPerson[];
}

export type DoorVerdict = 'welcome' | 'partly' | 'already' | RegistrationState;

const MAY_ENTER: ReadonlySet<string> = new Set(['confirmed', 'attended', 'no-show']);

/** The party has seats: whatever was marked at the door is what it should be. */
export const mayEnter = ({ state }: Pick<RosterLine, 'state'>): boolean => MAY_ENTER.has(state);

/** What a door says when a ticket is shown there, before anybody is marked. */
export function doorVerdict(line: Pick<RosterLine, 'state' | 'people'>): DoorVerdict {
  if (!mayEnter(line)) return line.state;
  const here = line.people.filter(isHere).length;
  if (here === 0) return 'welcome';
  return here < line.people.length ? 'partly' : 'already';
}

export const isHere = ({ marks }: Pick<RosterPerson, 'marks'>): boolean => marks.length > 0;

/** The same line after more marks: what a device shows at once, whatever the network does. */
export function withMarks(line: RosterLine, added: readonly Mark[]): RosterLine {
  const before = line.people.flatMap(({ id, marks }) => marks.map((mark) => ({ ...mark, person: id })));
  const standing = standingMarks([...before, ...added]);
  return {
    ...line,
    people: line.people.map((person) => ({ ...person, marks: standing.get(person.id) ?? [] })),
  };
}

export interface DoorCounts {
  /** People who are here, those beyond the seats among them. */
  here: number;
  /** People of parties that have their seats. */
  expected: number;
  parties: number;
  beyond: number;
}

/** The counters of a door, from what it knows. */
export function doorCounts(lines: readonly RosterLine[], beyond: number): DoorCounts {
  const coming = lines.filter(mayEnter);
  const people = coming.flatMap((line) => line.people);
  return {
    here: lines.flatMap((line) => line.people).filter(isHere).length + beyond,
    expected: people.length,
    parties: coming.length,
    beyond,
  };
}

export interface DoorReport {
  line: string;
  name: string;
  /** Marked twice, or marked although the party has no seats. */
  kind: 'twice' | 'without-seats';
  people: number;
  marks: { door: string | null; at: number }[];
}

/** What somebody has to look at: the same ticket at two doors, or somebody let in whose registration does not count. */
export function doorReports(lines: readonly RosterLine[]): DoorReport[] {
  return lines.flatMap((line) => {
    const twice = line.people.filter(({ marks }) => marks.length > 1);
    const here = line.people.filter(isHere);
    const own = { line: line.id, name: line.name };
    return [
      ...(twice.length > 0
        ? [{ ...own, kind: 'twice' as const, people: twice.length, marks: [...(twice[0]?.marks ?? [])] }]
        : []),
      ...(here.length > 0 && !mayEnter(line)
        ? [
            {
              ...own,
              kind: 'without-seats' as const,
              people: here.length,
              marks: [...(here[0]?.marks ?? [])],
            },
          ]
        : []),
    ];
  });
}
