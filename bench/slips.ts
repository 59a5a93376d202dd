const CYRILLIC = new Map(
  `a а b б c дж ç ч d д e е ə а f ф g г ğ г h г x х ı ы i и j ж k к q г l л m м n н o о ö о p п r р s с ş ш t т u у ü у
  v в y й z з`
    .split(/\s+/)
    .flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1] ?? ''] as const] : [])),
);

/** A name in Russian letters, as somebody would type it who never saw it written. */
export const inCyrillic = (name: string) =>
  [...name.toLocaleLowerCase('az')].map((letter) => CYRILLIC.get(letter) ?? letter).join('');

const LETTERS = 'aeilmnrstuv';
const CYRILLIC_LETTERS = 'аеилмнрстув';

/** A name with one slip of the pen in it: a letter left out, doubled, taken for another or for its neighbour. */
export function withSlip(name: string, random: () => number): string {
  const letters = [...name];
  // Not in the first letter: whoever types a name knows how it begins.
  const places = letters.flatMap((letter, i) =>
    i > 0 && letter !== ' ' && letters[i - 1] !== ' ' ? [i] : [],
  );
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const letter = letters[at] ?? '';
  const known = /\p{Script=Cyrillic}/u.test(letter) ? CYRILLIC_LETTERS : LETTERS;
  const other = known[Math.floor(random() * known.length)] ?? 'a';
  const next = letters[at + 1];
  switch (Math.floor(random() * 4)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 0, other);
      break;
    case 2:
      letters.splice(at, 1, other);
      break;
    default:
      if (next === undefined || next === ' ') letters.splice(at, 1);
      else letters.splice(at, 2, next, letter);
  }
  return letters.join('');
}

/** Numbers that are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
