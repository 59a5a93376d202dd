import { fold } from '@/lib/names/fold';
import type { Gender } from '@/lib/names/given-names';
import { skeleton } from '@/lib/names/skeleton';
import { remembering } from '@/lib/remember';
import type { Case } from '../names/forms';
import type { Candidate } from './candidates';
import type { NameSpan } from './runs';

/** One mention of a person, with the case its ending says. */
export interface Mention {
  from: number;
  to: number;
  cases: readonly Case[];
}

export interface Identity {
  given: string | null;
  surname: string | null;
  father: string | null;
  gender: Gender;
  mentions: Mention[];
  sure: boolean;
  rule: string;
  surnameFirst?: boolean;
}

const isInitial = (given: string | null) => given !== null && /^\p{L}{1,2}\.$/u.test(given);
export const keyOf = remembering((word: string) => {
  const folded = fold(word).replace(/ё/gu, 'е');
  return (
    folded
      .split(' ')
      .map((part) => skeleton(part))
      .join('') || folded
  );
}, 20_000);
/** A woman's surname beside her husband's is hers; beside her own form it is the same. */
const surnameKey = (surname: string) => keyOf(surname);

const keyOfCandidate = ({ given, surname, father }: Candidate) =>
  `${given ? keyOf(given) : ''}|${surname ? surnameKey(surname) : ''}|${given ? '' : (father ?? '')}`;

/** Readings in the nominative as it is written that other places of the text can be cases of: `Kaya` beside `Kayanın`. */
function plainForms(spans: readonly NameSpan[]): Map<string, number> {
  const plain = new Map<string, number>();
  for (const { candidates } of spans)
    for (const key of new Set(
      candidates.flatMap((one) =>
        one.cases.length === 1 && one.cases[0] === 'nom' ? [keyOfCandidate(one)] : [],
      ),
    ))
      plain.set(key, 1);
  for (const { candidates } of spans)
    for (const key of new Set(
      candidates.flatMap((one) => (one.cases.includes('nom') ? [] : [keyOfCandidate(one)])),
    ))
      if (plain.has(key)) plain.set(key, (plain.get(key) ?? 0) + 1);
  return plain;
}

/** The reading on which most mentions of the article agree. */
function elect(spans: readonly NameSpan[]): Map<NameSpan, Candidate> {
  const votes = new Map<string, number>();
  for (const { candidates } of spans) {
    const best = candidates[0]?.score ?? 0;
    const keys = new Map<string, Candidate>();
    for (const candidate of candidates)
      if (candidate.score > best - 1.2 && !keys.has(keyOfCandidate(candidate)))
        keys.set(keyOfCandidate(candidate), candidate);
    for (const key of keys.keys()) votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const elected = new Map<NameSpan, Candidate>();
  const plain = plainForms(spans);
  for (const span of spans) {
    const best = span.candidates[0]?.score ?? 0;
    let winner: Candidate | undefined;
    let most = -1;
    for (const candidate of span.candidates) {
      const isPlain = (plain.get(keyOfCandidate(candidate)) ?? 0) > 1;
      if (candidate.score <= best - 1.2 && !isPlain) continue;
      const weight =
        Math.min(3, (votes.get(keyOfCandidate(candidate)) ?? 1) - 1) * 0.6 +
        candidate.score +
        (isPlain ? 1.5 : 0);
      if (weight > most) [winner, most] = [candidate, weight];
    }
    if (winner) elected.set(span, winner);
  }
  return elected;
}

/** `Qasımova` and `Qasımova-Braun` beside one given name are one person's. */
function sameSurname(one: string, other: string, bothGiven: boolean): boolean {
  if (surnameKey(one) === surnameKey(other)) return true;
  if (!bothGiven || one.includes('-') === other.includes('-')) return false;
  const [double, single] = one.includes('-') ? [one, other] : [other, one];
  return double.split('-').some((part) => part.length > 3 && surnameKey(part) === surnameKey(single));
}

function fits(person: Identity, { given, surname, father, gender }: Candidate): boolean {
  if (gender !== 'mf' && person.gender !== 'mf' && gender !== person.gender) return false;
  if (
    surname &&
    person.surname &&
    !sameSurname(surname, person.surname, given !== null && person.given !== null)
  )
    return false;
  if (surname && !person.surname && !(given && person.given)) return false;
  if (given && person.given) {
    if (isInitial(given) || isInitial(person.given)) {
      if (fold(given).charAt(0) !== fold(person.given).charAt(0)) return false;
    } else {
      const [a, b] = [given, person.given].map((name) => keyOf(name.split(' ')[0] ?? ''));
      if (a !== b) return false;
    }
  } else if (given && !person.given && !surname) return false;
  if (!given && !surname) return false;
  if (father && person.father && !isInitial(father) && !isInitial(person.father))
    return keyOf(father) === keyOf(person.father);
  return surname !== null ? person.surname !== null : person.given !== null;
}

function take(person: Identity, span: NameSpan, candidate: Candidate): void {
  person.mentions.push({ from: span.from, to: span.to, cases: candidate.cases });
  if (!person.given || (isInitial(person.given) && candidate.given && !isInitial(candidate.given)))
    person.given = candidate.given ?? person.given;
  person.surname ??= candidate.surname;
  if (candidate.surname?.includes('-') && !person.surname?.includes('-')) person.surname = candidate.surname;
  if (!person.father || (isInitial(person.father) && candidate.father))
    person.father = candidate.father ?? person.father;
  if (person.gender === 'mf') person.gender = candidate.gender;
  person.sure ||= span.sure;
}

/** Joins the mentions of one person: full names first, then initials, then single names by who was named before. */
export function identitiesOf(full: readonly NameSpan[], singles: readonly NameSpan[]): Identity[] {
  const people: Identity[] = [];
  const elected = elect(full);
  const isShort = ({ given }: Candidate) => isInitial(given);
  const ordered = [...elected].sort(
    ([a, x], [b, y]) => Number(isShort(x)) - Number(isShort(y)) || a.from - b.from,
  );
  for (const [span, best] of ordered) {
    // Initials and a surname: the reading that makes it somebody who is known.
    const readings = isShort(best) ? [best, ...span.candidates] : [best];
    const choice = readings
      .map((candidate) => ({
        candidate,
        known: nearest(
          people.filter((person) => fits(person, candidate)),
          span.from,
        ),
      }))
      .find(({ known }) => known);
    if (choice?.known) take(choice.known, span, choice.candidate);
    else people.push(newPerson(span, best));
  }
  for (const span of singles) {
    const choices = span.candidates.flatMap((candidate) => {
      const known = nearest(
        people.filter((person) => fits(person, candidate)),
        span.from,
      );
      return known ? [{ known, candidate }] : [];
    });
    const [choice] = choices;
    const [best] = span.candidates;
    if (choice) take(choice.known, span, choice.candidate);
    else if (best) people.push(newPerson(span, best));
  }
  for (const person of people) person.mentions.sort((a, b) => a.from - b.from);
  return people.sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
}

const newPerson = (
  span: NameSpan,
  { given, surname, father, gender, cases, surnameFirst }: Candidate,
): Identity => ({
  given,
  surname,
  father,
  gender,
  mentions: [{ from: span.from, to: span.to, cases }],
  sure: span.sure,
  rule: span.rule,
  ...(surnameFirst ? { surnameFirst } : {}),
});

/** The one who was named last before the place, or else first after it. */
export function nearest(people: readonly Identity[], at: number): Identity | undefined {
  if (people.length < 2) return people[0];
  let best: Identity | undefined;
  let distance = Number.POSITIVE_INFINITY;
  // Who was named before is meant rather than who is named later.
  const before = people.filter(({ mentions }) => mentions.some(({ from }) => from <= at));
  for (const person of before.length > 0 ? before : people) {
    for (const { from } of person.mentions) {
      const far = from <= at ? at - from : (from - at) * 3;
      if (far < distance) [best, distance] = [person, far];
    }
  }
  return best;
}
