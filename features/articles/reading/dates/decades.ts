import type { Token } from '../text/tokens';
import type { Point } from './point';

const DECADES: readonly (readonly [RegExp, number])[] = [
  [/^(?:iyirminci|двадцат(?:ые|ых)|twenties)$/, 2], [/^(?:otuzuncu|тридцат(?:ые|ых)|thirties)$/, 3], [/^(?:qirxinci|сороков(?:ые|ых)|forties)$/, 4],
  [/^(?:ellinci|пятидесят(?:ые|ых)|fifties)$/, 5], [/^(?:altmisinci|шестидесят(?:ые|ых)|sixties)$/, 6], [/^(?:yetmisinci|семидесят(?:ые|ых)|seventies)$/, 7],
  [/^(?:sekseninci|восьмидесят(?:ые|ых)|eighties)$/, 8], [/^(?:doxsaninci|девяност(?:ые|ых)|nineties)$/, 9],
]; // biome-ignore format: a table

/** Whether a word may be a decade. */
export const mayBeDecade = (plain: string) => DECADES.some(([word]) => word.test(plain));

/** `doxsanıncı illərdə`, `в девяностых годах`, `in the nineties`: a decade in words is one of the last century. */
export function decadeInWords(tokens: Token[], at: number): Point | null {
  const token = tokens[at];
  const ten = token && DECADES.find(([word]) => word.test(token.plain))?.[1];
  if (!ten) return null;
  const next = tokens[at + 1]?.plain ?? '';
  const isYears = /^iller/.test(next) || /^год(?:ы|ов|ах|ам)$/.test(next);
  const before = tokens[at - 1]?.plain ?? '';
  const isEnglish = /ties$/.test(token.plain) && /^(?:the|early|late|mid)$/.test(before);
  const isAlone =
    /^(?:в|с|начале|конце|середине)$/.test(before) &&
    /ых$/.test(token.plain) &&
    tokens[at + 1]?.kind !== 'word';
  return isYears || isEnglish || isAlone
    ? { decade: `19${ten}X`, to: at + (isYears ? 2 : 1), ending: '' }
    : null;
}
