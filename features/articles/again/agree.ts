import { overlaps, parseEdtf } from '@/lib/dates/edtf';
import { fold } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import { namesOf } from '@/lib/same-person';
import { sharedWords } from '../match-rules';
import type { KnownLine, ReadLine } from './lines';
import { type Payload, textOfPayload } from './payload-values';

type Agreement = (old: KnownLine, line: ReadLine) => boolean;

const HALF = 0.5;
const QUARTER = 0.25;

/** The ways in which a new reading may mean a line that is there, the surest first. Both are of one kind. */
export function agree(after: string): Agreement[] {
  const isQuoted: Agreement = (old, { start, end }) => after.slice(start, end) === old.quote;
  const saysTheSame: Agreement = (old, line) => textOfPayload(said(old)) === textOfPayload(line.payload);
  return [
    (old, line) => saysTheSame(old, line) && isQuoted(old, line),
    saysTheSame,
    (old, line) => isQuoted(old, line) && isOfOne(said(old), line.payload),
    (old, line) => meansTheSame(old, line, ['same']),
    (old, line) => meansTheSame(old, line, ['same', 'similar']),
    (old, line) => meansTheSame(old, line, ['same', 'similar', 'other-surname']),
  ];
}

const said = ({ proposed, payload }: KnownLine): Payload => proposed ?? payload;
/** Two roles or facts of one quote may be of two people. */
const isOfOne = (a: Payload, b: Payload) => a.person === b.person;
const words = (value: unknown) => (typeof value === 'string' ? value : '');
const shared = (a: unknown, b: unknown) => sharedWords(words(a), words(b), fold);

const nameOf = ({ given, surname, patronymic }: Payload): PersonName => ({
  given: words(given),
  surname: words(surname),
  patronymic: words(patronymic) || null,
});

function meansTheSame(old: KnownLine, line: ReadLine, names: string[]): boolean {
  const [a, b] = [said(old), line.payload];
  switch (line.kind) {
    case 'organization':
      return true;
    case 'person':
      return names.includes(namesOf([nameOf(a)], [nameOf(b)]));
    case 'role':
      return (
        isOfOne(a, b) && ((a.office === b.office && a.office !== 'none') || shared(a.text, b.text) >= HALF)
      );
    case 'fact':
      return isOfOne(a, b) && a.fact === b.fact;
    case 'event':
    case 'statement': {
      const share = shared(a.title, b.title);
      return share >= HALF || (share >= QUARTER && datesMeet(a.edtf, b.edtf));
    }
  }
}

function datesMeet(a: unknown, b: unknown): boolean {
  const [one, other] = [parseEdtf(words(a)), parseEdtf(words(b))];
  return Boolean(one && other && overlaps(one.from, one.to, other.from, other.to));
}
