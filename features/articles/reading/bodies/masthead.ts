import type { Document } from '../text/document';

/** Words before the name in the first line of a letter to members. */
const LETTER =
  /^(?:monthly|weekly|quarterly|annual|yearly|spring|summer|autumn|winter|a|the|letter|newsletter|bulletin|magazine|journal|news|report|programme|program|notes|diary|update|from|of|about|welcome|to|our|письмо|вестник|бюллетень|новости|отчёт|отчет|из|от|хроника|bülleten|bülleteni|xəbərləri|məktubu|məktub|hesabatı)$/u;
const BULLETIN = /^(?:newsletter|bulletin|magazine|journal|вестник|бюллетень|bülleteni)$/u;
const FIRST_LINES = 3;
const FIRST_TOKENS = 40;

/** Whether a name is what a page is headed with: the first line, or the first before a bar, is the name and nothing more. */
export function isMasthead(
  { tokens, sentences }: Document,
  { from, to }: { from: number; to: number },
): boolean {
  const index = sentences.findIndex((one) => from >= one.from && from < one.to);
  const first = sentences[index];
  // A line of the menu is in no sentence.
  if (first ? index >= FIRST_LINES : from > FIRST_TOKENS) return false;
  let start = from;
  let isBulletin = false;
  while (start > (first?.from ?? 0) && (tokens[start]?.breaks ?? 0) === 0) {
    const before = tokens[start - 1];
    // `Thread & Song — The bulletin of the Guild`: whose bulletin it is.
    if (isBulletin && /^[—–:|-]$/u.test(before?.text ?? '')) break;
    if (!LETTER.test(before?.lower ?? '')) return false;
    isBulletin ||= BULLETIN.test(before?.lower ?? '');
    start--;
  }
  // `Турецкий дом в Баку`: a headline, where the name would have no place.
  if (tokens.slice(from, to).some(({ lower }) => /^(?:в|во|на)$/u.test(lower))) return false;
  const after = tokens[to];
  return !after || after.breaks > 0 || (first && to >= first.to) || /^[|,–—•·/:]$/u.test(after.text);
}
