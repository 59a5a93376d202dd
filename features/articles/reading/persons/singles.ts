import type { Form } from '../names/forms';
import { isNamesake } from './accepted';
import { singleCandidates } from './candidates';
import { courtesyGender, isAfterName, isBeforeName } from './courtesy';
import type { Marked } from './marked';
import type { NameSpan } from './spans';

function single(
  forms: Form[],
  at: number,
  as: 'given' | 'surname',
  rule: string,
  gender: 'm' | 'f' | null,
): NameSpan {
  const candidates = singleCandidates(forms, as)
    .filter((candidate) => gender === null || candidate.gender === 'mf' || candidate.gender === gender)
    .map((candidate) => (gender ? { ...candidate, gender } : candidate));
  return { from: at, to: at + 1, candidates, sure: true, rule };
}

/** Names of one word that something beside them marks: `Sevinc xanım`, `Mr Mazur`, `президент Путин`, `Тамаз (Ломидзе)`. */
export function markedSingles(marked: Marked, taken: readonly boolean[]): NameSpan[] {
  const { doc, forms, doubtful, quoted, wordBefore } = marked;
  const { tokens, locale } = doc;
  const found: NameSpan[] = [];
  tokens.forEach((_token, at) => {
    const readings = forms[at];
    if (!readings || taken[at] || quoted[at]) return;
    const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
    const after = tokens[at + 1];
    const isNextTaken = taken[at + 1] === true || taken[at - 1] === true;
    const courtesy = before && isBeforeName(before.lower, locale) ? before.lower : null;
    const as =
      readings.some(({ given }) => given === 1) && !readings.some(({ surname }) => surname >= 0.6)
        ? 'given'
        : 'surname';
    if (
      after &&
      isAfterName(after.lower, locale) &&
      !(doubtful[at] && !readings.some(({ given }) => given > 0))
    )
      found.push(single(readings, at, 'given', 'name and courtesy', courtesyGender(after.lower)));
    else if (courtesy && !isNextTaken && !doubtful[at])
      found.push(single(readings, at, as, 'courtesy and name', courtesyGender(courtesy)));
    else if (
      after?.text === '(' &&
      forms[at + 2] &&
      tokens[at + 3]?.text === ')' &&
      readings.some(({ given }) => given > 0)
    ) {
      const surname = singleCandidates(forms[at + 2] ?? [], 'surname')[0];
      if (surname && surname.score > 1)
        found.push({ ...single(readings, at, 'given', 'given (surname)', null), to: at + 4 });
    } else if (
      wordBefore[at] &&
      !wordBefore[at].plural &&
      !isNextTaken &&
      !doubtful[at] &&
      readings.some(({ surname }) => surname >= 0.9)
    ) {
      const span = single(readings, at, 'surname', 'office and surname', null);
      if (!isNamesake(marked, span)) found.push(span);
    }
  });
  return found.filter(({ candidates }) => candidates.length > 0);
}
