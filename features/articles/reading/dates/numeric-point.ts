import type { Token } from '../text/tokens';
import type { Point } from './point';
import { readYear } from './year';

/** The token after a full stop that stands right there. */
export const afterDot = (tokens: Token[], at: number) =>
  tokens[at]?.text === '.' && tokens[at]?.spaced === false ? at + 1 : at;

/** `18.05.2019`, `11-04-2019`, `12/06/2013`, `2019-05-18`. */
export function numericPoint(tokens: Token[], at: number): Point | null {
  const [a, s1, b, s2, c] = tokens.slice(at, at + 5);
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number' || s1?.text !== s2?.text)
    return null;
  if (!s1 || !'./-'.includes(s1.text) || [s1, b, s2, c].some((token) => token?.spaced)) return null;
  if (tokens[at + 5]?.text === s1.text && tokens[at + 6]?.kind === 'number' && !tokens[at + 6]?.spaced)
    return null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  if (a.text.length === 4)
    return checked({ year: x, month: y, day: z, to: at + 5, ending: '', numeric: true });
  if (a.text.length > 2 || b.text.length > 2) return null;
  const year =
    c.text.length === 4 ? z : c.text.length === 2 && s1.text === '.' ? (z <= 40 ? 2000 : 1900) + z : 0;
  if (year < 1500) return null;
  const [day, month] = s1.text === '/' && y > 12 ? [y, x] : [x, y];
  const said = readYear(tokens, at + 4);
  let to = said?.sure ? said.to : at + 5;
  if (/^tarix/.test(tokens[to]?.plain ?? '')) to++;
  if (tokens[to]?.plain === 'г') to = afterDot(tokens, to + 1);
  return checked({ year, month, day, to, ending: '', numeric: true });
}

/** A point whose parts can be, or nothing. */
export function checked(point: Point): Point | null {
  const { month, day, year } = point;
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (typeof year === 'number' && (year < 1500 || year > 2099)) return null;
  if (day === undefined || month === undefined) return point;
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest ? point : null;
}
