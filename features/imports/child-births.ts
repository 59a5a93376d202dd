import { readTypedDate, readWrittenDate } from '@/lib/dates/written-date';
import { cleanText } from '@/lib/text';
import { birthProblem } from '../members/rules';
import type { Relative } from './family-cells';
import type { ColumnMapping } from './fields';
import { plain } from './heading-words';

/** `Uşaq 2` → 2. */
const numberIn = (heading: string): string | undefined => /\d{1,2}/.exec(plain(heading))?.[0];

/**
 * Which column has the birth of the child that another names: the one of the same number, else as many births as children go in
 * their order, else the one behind the child. The births by the columns of the children.
 */
export function childBirths(mapping: ColumnMapping, headings: readonly string[]): Record<number, number> {
  const columnsOf = (field: string) => mapping.flatMap((of, column) => (of === field ? [column] : []));
  const [children, births] = [columnsOf('children'), columnsOf('childBirth')];
  const numberOf = (column: number) => numberIn(headings[column] ?? '');
  const pairs = new Map<number, number>();
  const isNumbered = births.every((birth) => children.some((child) => numberOf(child) === numberOf(birth)));
  const isOnce =
    new Set(births.map(numberOf)).size === births.length && !births.some((one) => !numberOf(one));
  for (const [at, birth] of births.entries()) {
    const child =
      isNumbered && isOnce
        ? children.find((one) => numberOf(one) === numberOf(birth))
        : births.length === children.length
          ? children[at]
          : children.findLast((one) => one < birth && !pairs.has(one));
    if (child !== undefined) pairs.set(child, birth);
  }
  return Object.fromEntries(pairs);
}

const BEHIND = /\s*(?:г\.?\s?р?\.?|təvəllüd\p{L}*)$/iu;

/** Gives the children of a cell the births of another, in their order. Gives what is wrong with these, if anything. */
export function withBirths(
  children: readonly Relative[],
  written: string,
  today: string,
): { children: Relative[]; problem: string | null } {
  const text = cleanText(written);
  const nothing = { children: [...children], problem: null };
  if (text === '' || /^[-–—]+$/u.test(text)) return nothing;
  const bad = (problem: string) => ({ children: [...children], problem });
  if (children.length === 0) return bad('child-nameless');
  const whole = readWrittenDate(text.replace(BEHIND, ''));
  const births = whole
    ? [whole]
    : text.split(/[,;\n]|\s(?:və|и|and)\s/iu).map((one) => readTypedDate(one.trim().replace(BEHIND, '')));
  if (births.includes(null)) return bad('date');
  if (births.length !== children.length) return bad('child-births');
  const wrong = births.map((birth) => (birth ? birthProblem(birth, today) : null)).find(Boolean);
  if (wrong) return bad(wrong === 'edtf' ? 'date' : wrong);
  const isOther = children.some(({ person }, at) => person?.birth && person.birth !== births[at]);
  if (isOther) return bad('child-births');
  return {
    children: children.map((child, at) => {
      const birth = births[at];
      return child.person && birth ? { ...child, person: { ...child.person, birth } } : child;
    }),
    problem: null,
  };
}
