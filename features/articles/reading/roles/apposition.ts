import { lastMention, type PlacedMention, type Scene } from './scene';

const LONGEST = 20;
/** What an apposition or a relative clause begins with; a name or another noun with a capital goes on with a list. */
const OPENS = {
  az: /^$/u,
  ru: /^(?:котор\p{L}+|чь[яеи]|чей|где|у|в|сам|сама|ныне|недавно|много|один|одна|бывш\p{L}+)$/u,
  en: /^(?:who|whom|whose|which|where|now|then|once|himself|herself|a|an|the|our|its|their|his|her|one|formerly|long|both|also|still)$/u,
};

/** The comma before the apposition that `comma` closes, right behind a name: `X, a potter from Ely, talked`; -1 where none is. */
export function openingComma(
  { tokens, mentionAt, locale, marked }: Scene,
  comma: number,
  from: number,
): number {
  if (tokens[comma]?.text !== ',') return -1;
  for (let at = comma - 2; at > from && comma - at < LONGEST; at--) {
    if (/^[.;:!?]$/u.test(tokens[at]?.text ?? '') && (tokens[at - 1]?.text.length ?? 0) > 2) return -1;
    if (tokens[at]?.text !== ',') continue;
    const opens = OPENS[locale].test(tokens[at + 1]?.lower ?? '') || marked.wordAt[at + 1] !== undefined;
    return opens && (mentionAt[at - 1] ?? -1) >= 0 && (mentionAt[at + 1] ?? -1) < 0 ? at : -1;
  }
  return -1;
}

/** The name that ends before a place, over what stands between two commas behind it. */
export function subjectBefore(scene: Scene, at: number, from: number): PlacedMention | undefined {
  const comma = [at - 1, at - 2].find((back) => scene.tokens[back]?.text === ',') ?? -1;
  const opening = comma > from ? openingComma(scene, comma, from) : -1;
  return lastMention(scene, opening >= 0 ? opening : at, from);
}

/** An apposition stands between a name and the verb at `at`. */
export function isApposed(scene: Scene, { to }: PlacedMention, at: number): boolean {
  const comma = [at - 1, at - 2].find((back) => scene.tokens[back]?.text === ',') ?? -1;
  return comma > to && openingComma(scene, comma, to - 1) === to;
}
