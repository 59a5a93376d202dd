import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff - SURROGATES.count;

/**
 * Any character of Unicode: what `unit: 'binary'` gives and shrinks to, without its table of all 1.1 million, which takes
 * two seconds of every process that asks for one.
 */
const character = fc.nat({ max: LAST }).map(
  (number) => String.fromCodePoint(number < SURROGATES.first ? number : number + SURROGATES.count),
  (text) => {
    const [only, ...more] = typeof text === 'string' ? text : '';
    const point = only?.codePointAt(0);
    const isSurrogate = point !== undefined && point >= SURROGATES.first && point < 0xe000;
    if (point === undefined || isSurrogate || more.length > 0) throw new Error('not one character');
    return point < SURROGATES.first ? point : point - SURROGATES.count;
  },
);

/** Whatever may be typed, pasted or sent; now and then `__proto__`, `toString` and the like. */
export const anyText = (constraints: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: character });
