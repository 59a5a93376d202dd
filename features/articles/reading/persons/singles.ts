import type { Form } from '../names/forms';
import { isNamesake } from './accepted';
import { singleCandidates } from './candidates';
import { courtesyGender, isAfterName, isBeforeName, isSaint } from './courtesy';
import type { Marked } from './marked';
import type { NameSpan } from './runs';

type Part = 'given' | 'surname';

/** The likelier reading first; the other one is for people whom the article knows already. */
function single(forms: Form[], at: number, likely: Part, rule: string, gender: 'm' | 'f' | null): NameSpan {
  const other: Part = likely === 'given' ? 'surname' : 'given';
  const candidates = [...singleCandidates(forms, likely), ...singleCandidates(forms, other)]
    .filter((candidate) => gender === null || candidate.gender === 'mf' || candidate.gender === gender)
    .map((candidate) => (gender ? { ...candidate, gender } : candidate));
  return { from: at, to: at + 1, candidates, sure: true, rule };
}

const BY_GIVEN_NAME =
  /^(?:fr|father|sister|brother|sir|dame|отец|отца|отцом|hacı|seyid|xanım|hajji|haji|sheikh|шейх|хаджи|molla|rahib|rahibə|keşiş|ata|брат|инок|монах)$/u;

/** The word before, over the full stop of an abbreviation: `Mr.`, `St.`. */
function lowerBefore({ doc: { tokens } }: Marked, at: number): string {
  const before = tokens[at - 1];
  return (before?.text === '.' ? tokens[at - 2] : before)?.lower ?? '';
}

const isSurelyGiven = (readings: readonly Form[]) => readings.some(({ given }) => given === 1);

const MOST_OF_KIN = 5;

/** `sons Declan, Joe and Wrex`, `iki oğlum – Orxan və Elşən`: a later name of a list that a word for several relatives opens. */
function isOneOfKin({ doc: { tokens }, wordBefore, forms }: Marked, at: number): boolean {
  let name = at;
  for (let count = 0; count < MOST_OF_KIN; count++) {
    if (!/^(?:and|və|и|,)$/u.test(tokens[name - 1]?.lower ?? '') || !forms[name - 2]) return false;
    name -= 2;
    const before = /^[–—:,-]$/u.test(tokens[name - 1]?.text ?? '') ? name - 1 : name;
    const kin = wordBefore[before];
    if (kin?.role === 'relative') return kin.plural || before < name;
  }
  return false;
}

const AZ_ENDED = /(?:d[aə]n?|[ıiuü]n|[ny][aə]|l[ıiuü]|d[ıiuü]r)$/u;

/** `his wife, Saimi, waited`: between marks, or in English right behind its word, even a name on no list is one. */
function isUnknownGiven({ doc: { tokens, locale }, headline, wordAt }: Marked, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || headline[at] || wordAt[at] || after?.capital || token.text === token.text.toUpperCase())
    return false;
  if (locale === 'en') return !/'s?$/u.test(token.text) && after?.text !== '-';
  if (locale === 'az' && AZ_ENDED.test(token.lower)) return false;
  return /^[,–—(:]$/u.test(before?.text ?? '') && /^(?:[,–—).;]|и|və)$/u.test(after?.lower ?? '');
}

function readSingle(marked: Marked, at: number, taken: readonly boolean[]): NameSpan | null {
  const { doc, forms, doubtful, wordBefore, sentence } = marked;
  const { tokens, locale } = doc;
  const readings = forms[at] ?? [];
  const isGiven = readings.some(({ given }) => given > 0);
  const after = tokens[at + 1];
  const before = lowerBefore(marked, at);
  if (isSaint(before)) return null;
  if (
    after &&
    isAfterName(after.lower, locale) &&
    sentence[at] === sentence[at + 1] &&
    (!doubtful[at] || isGiven)
  )
    return single(readings, at, 'given', 'name and courtesy', courtesyGender(after.lower));
  if (after?.text === '(' && tokens[at + 3]?.text === ')' && isGiven) {
    const surname = singleCandidates(forms[at + 2] ?? [], 'surname')[0];
    if (!surname || surname.score < 1) return null;
    const span = single(readings, at, 'given', 'given (surname)', null);
    return {
      ...span,
      to: at + 4,
      candidates: span.candidates.map((one) => ({ ...one, surname: surname.surname })),
    };
  }
  if (taken[at + 1] || taken[at - 1] || doubtful[at] || (after?.capital && forms[at + 1])) return null;
  if (isBeforeName(before, locale))
    return single(
      readings,
      at,
      BY_GIVEN_NAME.test(before) ? 'given' : 'surname',
      'courtesy and name',
      courtesyGender(before),
    );
  const word =
    wordBefore[at] ?? (/^[,(–—-]$/u.test(tokens[at - 1]?.text ?? '') ? wordBefore[at - 1] : undefined);
  if (isOneOfKin(marked, at) && (isSurelyGiven(readings) || isUnknownGiven(marked, at)))
    return single(readings, at, 'given', 'relatives and given name', null);
  if (word?.role === 'relative' && (isSurelyGiven(readings) || isUnknownGiven(marked, at)))
    return single(readings, at, 'given', 'relative and given name', null);
  if (
    word &&
    word.to === at &&
    !word.plural &&
    !/[сц]к\p{L}{2,3}$/u.test(tokens[at]?.lower ?? '') &&
    readings.some(({ surname }) => surname >= 0.9)
  ) {
    const span = single(readings, at, 'surname', 'office and surname', null);
    return isNamesake(marked, span) ? null : span;
  }
  return null;
}

/** Names of one word that something beside them marks: `Sevinc xanım`, `Mr Mazur`, `президент Путин`, `Тамаз (Ломидзе)`. */
export function markedSingles(marked: Marked, taken: readonly boolean[]): NameSpan[] {
  return marked.forms.flatMap((readings, at) => {
    if (!readings || taken[at] || marked.quoted[at]) return [];
    const span = readSingle(marked, at, taken);
    return span && span.candidates.length > 0 ? [span] : [];
  });
}
