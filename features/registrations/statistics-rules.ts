/** Fewer than these are nobody's business: who they are could be guessed. */
export const LEAST_SHOWN = 5;

/** A number, or null where it is hidden. */
export type Shown = number | null;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * Counts of parts that make up a whole whose size is known. Small ones are hidden, and with them the smallest of the others:
 * each hidden one may then be either, so that none can be worked out from the rest.
 */
export function hideSmall(counts: readonly number[]): Shown[] {
  const others = counts.filter((count) => count >= LEAST_SHOWN);
  if (others.length === counts.length) return [...counts];
  const smallest = Math.min(...others);
  return counts.map((count) => (count <= smallest ? null : count));
}

/** Counts that overlap, of so many who were asked: hidden where those who chose it, or those who did not, are few. */
export const hideEach = (counts: readonly number[], asked: number): Shown[] =>
  counts.map((count) => (count < LEAST_SHOWN || asked - count < LEAST_SHOWN ? null : count));

/** A whole that is small says nothing of its parts. */
export const isTooFew = (total: number): boolean => total < LEAST_SHOWN;

export interface Span {
  /** First and last day, `2026-05-01`. */
  from: string;
  to: string;
  count: number;
}

const DAY = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/**
 * Sign-ups by day as a few spans of time of the same length; neighbours are put together until none says a small number. Null
 * where there are too few altogether.
 */
export function spansOf(days: readonly { day: string; count: number }[], most = 12): Span[] | null {
  const sorted = [...days].sort((a, b) => a.day.localeCompare(b.day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || isTooFew(sum(sorted.map(({ count }) => count)))) return null;
  const length = (Date.parse(last.day) - Date.parse(first.day)) / DAY + 1;
  const step = Math.max(1, Math.ceil(length / most));
  const spans: Span[] = [];
  for (let from = first.day; from <= last.day; from = dayAfter(from, step)) {
    const end = dayAfter(from, step - 1);
    const to = [end, last.day].sort()[0] ?? end;
    const count = sum(sorted.filter(({ day }) => day >= from && day <= to).map((one) => one.count));
    const before = spans.at(-1);
    if (before && before.count < LEAST_SHOWN) Object.assign(before, { to, count: before.count + count });
    else spans.push({ from, to, count });
  }
  const [end, before] = [spans.at(-1), spans.at(-2)];
  if (end && before && end.count < LEAST_SHOWN) {
    spans.splice(-2, 2, { from: before.from, to: end.to, count: before.count + end.count });
  }
  return spans;
}

export interface AskedCounts {
  id: string;
  /** How many were asked. */
  asked: number;
  /** How often each possible answer was given, in their order. */
  counts: number[];
  /** Several may be chosen: the counts overlap. */
  isOverlapping: boolean;
  /** What it hangs on: the question, and the place of the answer among its possible ones. */
  onlyIf: { id: string; place: number } | null;
}

export interface ShownCounts {
  id: string;
  asked: Shown;
  counts: Shown[];
  /** Those who gave no answer. */
  none: Shown;
}

/**
 * What is shown of the answers, in the order of the questions. Where it is hidden how many gave the answer that a question hangs
 * on, nothing is shown of that question: its numbers would tell.
 */
export function shownAnswers(questions: readonly AskedCounts[]): ShownCounts[] {
  const shown = new Map<string, ShownCounts>();
  for (const { id, asked, counts, isOverlapping, onlyIf } of questions) {
    const parent = onlyIf ? (shown.get(onlyIf.id)?.counts[onlyIf.place] ?? null) : asked;
    const nothing = { id, asked: null, counts: counts.map(() => null), none: null };
    if (parent === null || isTooFew(asked)) {
      shown.set(id, nothing);
      continue;
    }
    if (isOverlapping) {
      shown.set(id, { id, asked, counts: hideEach(counts, asked), none: null });
      continue;
    }
    // Nobody without an answer is no part: where all must answer, everybody knows that there is none.
    const none = asked - sum(counts);
    const parts = hideSmall(none > 0 ? [...counts, none] : counts);
    shown.set(id, { id, asked, counts: parts.slice(0, counts.length), none: parts[counts.length] ?? null });
  }
  return questions.map(({ id }) => shown.get(id)).filter((one) => one !== undefined);
}
