import { fold } from '@/lib/names/fold';
import { isNamesake } from './accepted';
import { singleCandidates } from './candidates';
import { type Identity, keyOf, nearest } from './identities';
import type { Marked } from './marked';
import type { NameSpan } from './runs';

/** More places where people are named who are known from elsewhere in the article: by surname or given name alone, or in a headline. */
export function knownMentions(
  marked: Marked,
  people: Identity[],
  open: readonly NameSpan[],
  taken: boolean[],
): void {
  const bySurname = new Map<string, Identity[]>();
  const byGiven = new Map<string, Identity[]>();
  const put = (map: Map<string, Identity[]>, name: string | null, person: Identity) => {
    if (!name || /\.$/u.test(name)) return;
    const key = keyOf(name);
    if (key.length >= 2) map.set(key, [...(map.get(key) ?? []), person]);
  };
  for (const person of people) {
    put(bySurname, person.surname, person);
    // "Briain" of "Ó Briain".
    if (/^\S{1,3} \S+$/u.test(person.surname ?? ''))
      put(bySurname, person.surname?.split(' ')[1] ?? null, person);
    put(byGiven, person.given, person);
  }
  for (const span of open) {
    const hit = span.candidates.find(
      ({ given, surname }) =>
        given &&
        surname &&
        bySurname.get(keyOf(surname))?.some((person) => person.given && keyOf(person.given) === keyOf(given)),
    );
    const person =
      hit &&
      bySurname
        .get(keyOf(hit.surname ?? ''))
        ?.find(({ given }) => given && keyOf(given) === keyOf(hit.given ?? ''));
    if (!person || taken[span.from]) continue;
    person.mentions.push({ from: span.from, to: span.to, cases: hit.cases });
    taken.fill(true, span.from, span.to);
  }
  const { tokens } = marked.doc;
  tokens.forEach((token, at) => {
    const forms = marked.forms[at];
    if (!forms || taken[at] || marked.quoted[at] || token.text.length < 3) return;
    // A capital beside it belongs to another name: of a place, an institution.
    if (isCapitalBeside(marked, at, taken)) return;
    for (const [map, as] of [
      [bySurname, 'surname'],
      [byGiven, 'given'],
    ] as const) {
      for (const candidate of singleCandidates(forms, as)) {
        const all = map
          .get(keyOf(candidate[as] ?? ''))
          ?.filter((person) => agrees(person, candidate[as] ?? '', as, candidate.gender));
        const person = all && nearest(all, at);
        if (
          !person ||
          (as === 'given' && (marked.doubtful[at] || (new Set(all).size > 1 && !wasJustNamed(person, at))))
        )
          continue;
        if (isNamesake(marked, { from: at, to: at + 1, candidates: [{ ...candidate, given: null }] })) return;
        person.mentions.push({ from: at, to: at + 1, cases: candidate.cases });
        taken[at] = true;
        return;
      }
    }
  });
  for (const person of people) person.mentions.sort((a, b) => a.from - b.from);
}

const wasJustNamed = (person: Identity, at: number) =>
  person.mentions.some(({ from }) => from < at && at - from < 120);

function agrees(person: Identity, word: string, as: 'given' | 'surname', gender: 'm' | 'f' | 'mf'): boolean {
  const own = person[as] ?? '';
  if (gender !== 'mf' && person.gender !== 'mf' && gender !== person.gender) return false;
  return fold(own) === fold(word) || keyOf(own).length > 4;
}

function isCapitalBeside(
  { doc: { tokens, locale }, forms, sentence }: Marked,
  at: number,
  taken: readonly boolean[],
): boolean {
  return [at - 1, at + 1].some((beside) => {
    const token = tokens[beside];
    if (!token?.capital || taken[beside] || sentence[beside] !== sentence[at]) return false;
    if (beside > at ? !token.spaced : !tokens[at]?.spaced) return false;
    // The first word of a sentence has its capital from there.
    if (beside < at && (tokens[beside - 1] === undefined || sentence[beside - 1] !== sentence[at]))
      return forms[beside] !== null && locale !== 'az';
    return true;
  });
}
