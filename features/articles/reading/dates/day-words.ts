import type { Token } from '../text/tokens';

interface DayWord {
  value: number;
  digits: 2;
  to: number;
  ending: string;
}

const AZ_ONES = 'biri ikisi ucu dordu besi altisi yeddisi sekkizi doqquzu'.split(' ');
const AZ_TENS: Record<string, number> = { on: 10, iyirmi: 20, otuz: 30 };
const AZ_WHOLE: Record<string, number> = { onu: 10, iyirmisi: 20, otuzu: 30 };
const AZ_CASE = /^(\p{Ll}{3,9}?)(n[ad][ae]?n?)$/u;
const EN_ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const EN = new Map<string, number>([
  ...EN_ORDINALS.map((word, at): [string, number] => [word, at + 1]),
  ...EN_ORDINALS.slice(0, 9).map((word, at): [string, number] => [`twenty-${word}`, at + 21]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

function azStem(plain: string): { stem: string; ending: string } | null {
  const [, stem, ending] = AZ_CASE.exec(plain) ?? [];
  return stem && ending ? { stem, ending: ending.slice(1) } : null;
}

/** Whether a word may be a day of a month, or begin one. */
export const mayBeDay = (plain: string) =>
  Object.hasOwn(AZ_TENS, plain) || AZ_CASE.test(plain) || EN.has(plain);

/** `mayın beşində`, `iyunun iyirmi üçünə`: only with the ending that days have, as "beşi" counts things too. */
export function azDayInWords(tokens: readonly Token[], at: number): DayWord | null {
  const tens = AZ_TENS[tokens[at]?.plain ?? ''] ?? 0;
  const last = tens > 0 ? at + 1 : at;
  const cased = azStem(tokens[last]?.plain ?? '');
  if (!cased) return null;
  const ones = AZ_ONES.indexOf(cased.stem) + 1;
  const value = ones > 0 ? tens + ones : tens === 0 ? (AZ_WHOLE[cased.stem] ?? 0) : 0;
  return value > 0 && value <= 31 ? { value, digits: 2, to: last + 1, ending: cased.ending } : null;
}

/** `the fifth of May`, `twenty-third`. */
export function enDayInWords(tokens: readonly Token[], at: number): DayWord | null {
  const value = EN.get(tokens[at]?.plain ?? '');
  return value ? { value, digits: 2, to: at + 1, ending: '' } : null;
}
