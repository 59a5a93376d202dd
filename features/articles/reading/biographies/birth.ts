import { findDates } from '../dates/find-dates';
import type { FoundPerson } from '../proposals';
import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { AddFact } from './subjects';

const BORN = {
  az: /anadan ol(?:ub|muş|du|an)\p{L}*|doğul(?:ub|muş|du|an)\p{L}*|dünyaya (?:gəl|göz)\p{L}*/u,
  ru: /(?:родил(?:ся|ась)|родивш(?:ийся|аяся|егося|ейся)|появил(?:ся|ась) на свет|уроженец|уроженка)/u,
  en: /(?:was |were )?born(?: and (?:raised|brought up))?|a native of(?= )/u,
};
const PLACE = {
  az: /(?:^|[\s,])((?:[\p{L}'-]{1,30}[ıiuü]n\s){0,4}[\p{L}'-]{1,30}(?:\s(?:şəhər|rayon|kənd|qəsəbə|vilayət)\p{L}{0,6})?d[aə])(?=[\s,.]|$)/gu,
  ru: /(?:^|\s)(в\s(?:г\.\s?|городе\s|селе\s|деревне\s|посёлке\s|поселке\s|семье\s)?[\p{L}.\s-]{3,60}?)(?=\sв\s(?:семье|19|20|18)|\s\d|,|\.\s|\.$|$|\sи\s)/gu,
  en: /\b(?:in|native of)\s((?:the\s(?:\p{L}{1,20}\s){1,3}of\s)?[\p{L}'.-]{1,30}(?:\s[\p{L}'-]{1,30}){0,2}(?:,\s(?:in\s)?(?:the\s)?[\p{L}'-]{1,30}(?:\s[\p{L}'-]{1,30}){0,3})?)/gu,
};
const FAMILY = {
  az: /[\p{L}-]{1,30}(?:\sv[əe]\s[\p{L}-]{1,30})?\sailəsində/u,
  ru: /в\s(?:[\p{L}-]+\s)?семье\s[\p{L}-]+(?:\s[\p{L}-]+){0,4}/u,
  en: /(?:into|in|to) an? (?:[\p{L}-]{1,20} ){1,3}family(?: of [\p{L}-]{1,20})?|the (?:\p{L}{1,12} )?(?:son|daughter|child) of (?:an?|two|the) [\p{L}-]{1,20}(?: [\p{L}-]{1,20}){0,3}/u,
};

/** The date and the place of a birth, and the family one was born into. */
export function birthFacts(
  doc: Document,
  sentence: Sentence,
  text: string,
  person: FoundPerson | undefined,
  add: AddFact,
): void {
  const born = BORN[doc.locale].exec(text);
  if (!person || !born) return;
  const at = sentence.start + born.index;
  const dates = findDates(doc).filter(
    ({ start, end, kind }) => kind !== 'name' && start >= sentence.start && end <= sentence.end,
  );
  const near = [...dates].sort((a, b) => distance(a, at) - distance(b, at))[0];
  const between = near
    ? text.slice(Math.min(near.end, at) - sentence.start, Math.max(near.start, at) - sentence.start)
    : '';
  const isNative = /native|урожен/u.test(born[0]);
  if (
    near &&
    !isNative &&
    distance(near, at) < (doc.locale === 'az' ? 120 : 70) &&
    !/\s(?:and|came|moved|after|и|переехал\p{L}?|окончил\p{L}?)\s/u.test(between)
  )
    add(person, 'birth-date', near.start, near.end, 0.9, near.edtf);
  const family = FAMILY[doc.locale].exec(text);
  if (family)
    add(
      person,
      'family-background',
      sentence.start + family.index,
      sentence.start + family.index + family[0].length,
      0.8,
    );
  const place = placeNear(doc, text, born.index, born[0].length, sentence.start);
  if (place) add(person, 'birth-place', place.start, place.end, 0.85);
}

const distance = ({ start, end }: { start: number; end: number }, at: number) =>
  end <= at ? at - end : start - at;

/** The words for where, next to the verb: before it in Azerbaijani, after it elsewhere. */
function placeNear(
  doc: Document,
  text: string,
  born: number,
  length: number,
  offset: number,
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let nearest = 130;
  for (const match of text.matchAll(PLACE[doc.locale])) {
    const words = (match[1] ?? '').replace(
      /\s(?:in|on|and|to|where|at|into|as|but|who|when)(?:\s.{0,200})?$/u,
      '',
    );
    const start = match.index + match[0].indexOf(words);
    const first = firstCapital(doc.text.slice(offset + start, offset + start + words.length));
    if (
      first < 0 ||
      /ailəsində|семье|ildə$|tarixində|ayında/u.test(words) ||
      /^(?:в\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|\d)/u.test(
        words,
      )
    )
      continue;
    const far = doc.locale === 'az' ? born - (start + words.length) : start - born - length;
    if (doc.locale === 'az' && far < 0) continue;
    const distant = far < 0 ? -far + 20 : far;
    if (distant < nearest)
      [best, nearest] = [
        { start: offset + start + (doc.locale === 'az' ? first : 0), end: offset + start + words.length },
        distant,
      ];
  }
  return best;
}

const firstCapital = (words: string) => words.search(/\p{Lu}/u);
