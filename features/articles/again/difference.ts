import type { ArticleChange } from '@/db/enums';
import type { NewProposal } from '../proposals-of';
import { agree } from './agree';
import type { KnownLine, ReadLine } from './lines';
import { type Payload, sameValue, withPeopleAt } from './payload-values';

export interface Change {
  kind: ArticleChange;
  /** The line that it changes; null for a new one. */
  id: string | null;
  position: number;
  line: ReadLine | null;
  /** For a changed line what differs; for others whether the words came or went, or only the reading. */
  reasons: string[];
}

/** A line that is told as before, perhaps at another place. */
export interface KeptLine extends Pick<ReadLine, 'start' | 'end' | 'confidence' | 'rule'> {
  id: string;
  proposed: Payload;
  payload: Payload;
}

export interface Difference {
  kept: KeptLine[];
  changes: Change[];
}

type Texts = { before: string; after: string };
type Pair = [KnownLine, ReadLine];

/**
 * What a new reading says otherwise than the lines that are there. What somebody corrected stays as they left it, field by field;
 * what they rejected stays rejected without being asked again. The same reading twice gives no change.
 */
export function differenceOf(
  known: readonly KnownLine[],
  reading: readonly NewProposal[],
  texts: Texts,
): Difference {
  const people = paired(
    known.filter(({ kind }) => kind === 'person'),
    reading.filter(({ kind }) => kind === 'person'),
    texts.after,
  );
  const { positions, next } = positionsOf(people, reading, known);
  const others = paired(
    known.filter(({ kind }) => kind !== 'person'),
    reading
      .filter(({ kind }) => kind !== 'person')
      .map((line) => ({ ...line, payload: withPeopleAt(line.payload, positions) })),
    texts.after,
  );
  const difference: Difference = { kept: [], changes: [] };
  for (const [old, line] of [...people.pairs, ...others.pairs]) compare(old, line, difference);
  for (const old of [...people.gone, ...others.gone]) {
    if (old.proposed === null || old.decision === 'rejected') continue;
    difference.changes.push({
      kind: 'gone',
      id: old.id,
      position: old.position,
      line: null,
      reasons: [texts.after.includes(old.quote) ? 'reader' : 'words-gone'],
    });
  }
  let position = next;
  for (const line of [...people.added, ...others.added]) {
    const at =
      line.kind === 'person' ? (positions.get(reading.indexOf(line as NewProposal)) ?? 0) : position++;
    const quote = texts.after.slice(line.start, line.end);
    difference.changes.push({
      kind: 'new',
      id: null,
      position: at,
      line: pick(line),
      reasons: [texts.before.includes(quote) ? 'reader' : 'words-new'],
    });
  }
  return difference;
}

const pick = ({ kind, payload, start, end, confidence, rule }: ReadLine): ReadLine => ({
  kind,
  payload: { ...payload },
  start,
  end,
  confidence,
  rule,
});

/** The positions of the people of a reading among the lines that are there; new people come after all of them. */
function positionsOf(
  people: ReturnType<typeof paired>,
  reading: readonly NewProposal[],
  known: readonly KnownLine[],
) {
  let next = Math.max(-1, ...known.map(({ position }) => position)) + 1;
  const of = new Map(people.pairs.map(([old, line]) => [line, old.position]));
  const positions = new Map<number, number>();
  for (const [at, line] of reading.entries()) {
    if (line.kind === 'person') positions.set(at, of.get(line) ?? next++);
  }
  return { positions, next };
}

/** One to one, the surest agreement first. What was rejected is only found again where it is told of the same words or alike. */
function paired(known: readonly KnownLine[], reading: readonly ReadLine[], after: string) {
  const pairs: Pair[] = [];
  let [gone, added] = [[...known], [...reading]];
  for (const [step, isAgreed] of agree(after).entries()) {
    const taken = new Set<ReadLine>();
    gone = gone.filter((old) => {
      if (old.decision === 'rejected' && step > (old.kind === 'person' ? 4 : 2)) return true;
      const line = added.find((each) => each.kind === old.kind && !taken.has(each) && isAgreed(old, each));
      if (!line) return true;
      pairs.push([old, line]);
      taken.add(line);
      return false;
    });
    added = added.filter((line) => !taken.has(line));
  }
  return { pairs, gone, added };
}

function compare(old: KnownLine, line: ReadLine, { kept, changes }: Difference): void {
  const { id, position, decision } = old;
  const now = line.payload;
  const payload = decision === 'rejected' ? { ...now } : mergedWith(old, now);
  const differing = fieldsThatDiffer(old.payload, payload);
  if (decision === 'rejected' || differing.length === 0) {
    const { start, end, confidence, rule } = line;
    const says = decision === 'rejected' ? payload : old.payload;
    kept.push({ id, start, end, confidence, rule, proposed: now, payload: says });
    return;
  }
  changes.push({ kind: 'changed', id, position, line: pick(line), reasons: differing });
}

/** What a line says once the new reading is accepted: only what nobody has corrected is taken over. */
export function mergedWith(
  { payload, proposed }: Pick<KnownLine, 'payload' | 'proposed'>,
  now: Payload,
): Payload {
  const before = proposed ?? payload;
  const merged: Payload = {};
  for (const key of new Set([...Object.keys(payload), ...Object.keys(now)])) {
    const isTheirs = !(key in KEPT) && sameValue(payload[key], before[key]);
    const value = isTheirs ? now[key] : payload[key];
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** What only people say of a line. */
const KEPT: Record<string, true> = { isNew: true };

export const fieldsThatDiffer = (a: Payload, b: Payload): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !sameValue(a[key], b[key])).sort();
