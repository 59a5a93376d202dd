import type { Locale } from '@/lib/locales';
import { givenName } from '@/lib/names/given-names';
import type { FactKey, FoundPerson } from '../proposals';
import { type Document, sentenceAt } from '../text/document';
import { lowerIn } from '../text/tokens';

export type AddFact = (
  person: FoundPerson,
  key: FactKey,
  start: number,
  end: number,
  confidence: number,
  value?: string,
) => void;

/** The text in lower case, unit for unit as long. */
export function lowered({ view, locale }: Document, start: number, end: number): string {
  const part = view.slice(start, end);
  const lower = lowerIn(locale, part);
  return lower.length === part.length ? lower : part;
}

export interface Mentioned {
  person: FoundPerson;
  start: number;
  end: number;
}

export interface Subjects {
  /** Who a sentence is about, or who is named last before an offset in it. */
  about: (sentence: number, before?: number) => FoundPerson | undefined;
  /** Who is named in the sentence, in the order of the text. */
  named: (sentence: number) => readonly Mentioned[];
  /** The one of whom the article tells most, where it tells of one. */
  protagonist: FoundPerson | undefined;
  /** Which sentence an offset is in. */
  sentenceOf: (offset: number) => number;
}

const PRONOUNS: Record<Locale, RegExp> = {
  az: /^(?:qeyd edək ki, |xatırladaq ki, )?(?:o|onun|özü|onu)[\s,]/u,
  ru: /^(?:[^,.]{0,40}\s)?(?<she>она|её|ее)?(?:он|его)?\s/u,
  en: /^(?:[^,.]{0,40}[\s,]+)?(?:he|she|his|her)\s/u,
};
const SHE: Record<Locale, RegExp> = {
  az: /$^/u,
  ru: /(?:^|\s)(?:она|её|ее|ей)\s|\p{L}(?:лась)(?:\s|,|$)/u,
  en: /(?:^|\s)(?:she|her)\s/u,
};
const HE: Record<Locale, RegExp> = {
  az: /$^/u,
  ru: /(?:^|\s)(?:он|его|ему)\s|\p{L}(?:лся)(?:\s|,|$)/u,
  en: /(?:^|\s)(?:he|his|him)\s/u,
};
const OPENS_WITH_PREDICATE =
  /^(?:\p{L}{2,}(?:[аеияу]л(?:ся|ась|а)?|[еёи]т(?:ся)?)|замужем|женат|кандидат|доктор|лауреат|автор|мать|отец|выпускни\p{L}+|уроженка|уроженец)\s/u;
const LEADS = 90;
const LEAST_OF_A_PORTRAIT = 3;

const genderOf = ({ given }: FoundPerson) =>
  given ? (givenName(given.split(' ')[0] ?? '')?.gender ?? 'mf') : 'mf';

/** Whom each sentence is about: who is named early in it, or whom a pronoun stands for, or the one of the sentence before. */
export function subjectsOf(doc: Document, people: readonly FoundPerson[]): Subjects {
  const mentions = people
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ person, start, end })))
    .sort((a, b) => a.start - b.start);
  const own: Mentioned[][] = doc.sentences.map(() => []);
  let at = 0;
  for (const mention of mentions) {
    while (at < doc.sentences.length - 1 && (doc.sentences[at]?.end ?? 0) <= mention.start) at++;
    own[at]?.push(mention);
  }
  const [most, second] = [...people].sort((a, b) => b.mentions.length - a.mentions.length);
  const protagonist =
    most &&
    most.mentions.length >= LEAST_OF_A_PORTRAIT &&
    most.mentions.length > (second?.mentions.length ?? 0)
      ? most
      : undefined;
  const subjects: (FoundPerson | undefined)[] = [];
  doc.sentences.forEach((sentence, index) => {
    const text = lowered(doc, sentence.start, Math.min(sentence.end, sentence.start + 200));
    const [first] = own[index] ?? [];
    const isRelative = first?.person.roles.some(
      ({ role, quote }) => role === 'relative' && quote.start >= sentence.start && quote.end <= sentence.end,
    );
    const isLeading =
      first !== undefined &&
      first.start - sentence.start < LEADS &&
      !isRelative &&
      !beginsWithPronoun(doc.locale, text, first.start - sentence.start);
    const isOther = sentence.kind !== 'sentence' || /^\s*["“«—–-]/u.test(text);
    if (isLeading && !isOther) subjects.push(first.person);
    else subjects.push(pronounOf(doc.locale, text, subjects, protagonist));
  });
  const order = new Map(doc.sentences.map((sentence, index) => [sentence, index]));
  return {
    sentenceOf(offset) {
      const sentence = sentenceAt(doc, offset);
      return sentence ? (order.get(sentence) ?? -1) : -1;
    },
    named: (sentence) => own[sentence] ?? [],
    protagonist,
    about(sentence, before) {
      const inside = own[sentence] ?? [];
      const bounds = doc.sentences[sentence];
      if (before === undefined || !bounds) return subjects[sentence];
      const text = lowered(doc, bounds.start, bounds.start + 30);
      const first = inside[0];
      // "Born in Ennis and a graduate of Trinity, she …": who she is was said before.
      if (first && doc.locale === 'en' && /\s(?:he|she)\s/u.test(lowered(doc, bounds.start, first.start)))
        return subjects[sentence];
      // "Born in Sheki in 1970, Gulshan Aliyeva …"
      if (/^(?:born|educated|raised|trained|a graduate|родившись|окончив)/u.test(text))
        return inside[0]?.person ?? subjects[sentence];
      return subjects[sentence];
    },
  };
}

function beginsWithPronoun(locale: Locale, text: string, until: number): boolean {
  const before = text.slice(0, until);
  if (locale === 'en' && /(?:^|[\s,])(?:he|she)\s/u.test(before)) return true;
  // "Преподаёт язык, переводит стихи Чеслава Милоша": a verb without a subject goes on with the one before.
  if (locale === 'ru' && until > 28 && OPENS_WITH_PREDICATE.test(before)) return true;
  return locale === 'ru' ? /(?:^|\s)(?:он|она)\s/u.test(before) : PRONOUNS[locale].test(before);
}

/** The last subject whom the pronoun can stand for. */
function pronounOf(
  locale: Locale,
  text: string,
  subjects: readonly (FoundPerson | undefined)[],
  protagonist: FoundPerson | undefined,
): FoundPerson | undefined {
  const lead = text.slice(0, 60);
  const gender = SHE[locale].test(lead) ? 'f' : HE[locale].test(lead) ? 'm' : null;
  for (let back = subjects.length - 1; back >= Math.max(0, subjects.length - 6); back--) {
    const person = subjects[back];
    if (!person) continue;
    const own = genderOf(person);
    if (gender === null || own === 'mf' || own === gender) return person;
  }
  return protagonist &&
    (gender === null || genderOf(protagonist) === 'mf' || genderOf(protagonist) === gender)
    ? protagonist
    : undefined;
}
