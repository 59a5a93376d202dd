import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markupWithin } from './longest-markup';

/** How long each piece of markup is, as the reader of sheets finds its end: with the whole text at hand. What is not ended goes on. */
function lengths(xml: string): number[] {
  const found: number[] = [];
  const endOf = (from: number, sign: string) => {
    const end = xml.indexOf(sign, from);
    return end < 0 ? xml.length : end + sign.length;
  };
  const endOfTag = (from: number) => {
    let quote = '';
    for (let at = from; at < xml.length; at += 1) {
      const sign = xml[at] ?? '';
      if (quote) quote = sign === quote ? '' : quote;
      else if (sign === '"' || sign === "'") quote = sign;
      else if (sign === '>') return at + 1;
    }
    return xml.length;
  };
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = xml.startsWith('<!--', at)
      ? endOf(at + 4, '-->')
      : xml.startsWith('<![CDATA[', at)
        ? endOf(at + 9, ']]>')
        : xml[at + 1] === '?'
          ? endOf(at + 2, '?>')
          : xml[at + 1] === '!' || xml[at + 1] === '/'
            ? endOf(at + 2, '>')
            : endOfTag(at + 1);
    found.push(end - at);
    at = end;
  }
  return found;
}

const part = fc.constantFrom(
  ...[
    '<',
    '>',
    '!',
    '-',
    '--',
    '-->',
    '<!--',
    '<![CDATA[',
    '<![CDAT',
    ']]',
    ']]>',
    '<?',
    '?',
    '?>',
    '</',
    '/',
    '"',
  ],
  ...[
    "'",
    '="',
    'a',
    ' ',
    '<row r="1">',
    '</row>',
    '<!a>',
    'ə',
    '<c/>',
    '<!-',
    '[',
    '<!>',
    '<>',
    '<?>',
    '<!-->',
  ],
);

it('finds the longest markup in whatever pieces it comes', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
      (parts, cuts) => {
        // As many bytes as characters.
        const bytes = Buffer.from(parts.join(''), 'latin1');
        const longest = Math.max(0, ...lengths(bytes.toString('latin1')));
        const isWithin = (most: number) => {
          const within = markupWithin(most);
          for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
            const size = (cuts[cut % cuts.length] ?? 0) + 1;
            if (!within(bytes.subarray(at, at + size))) return false;
            at += size;
          }
          return true;
        };
        expect([isWithin(longest), longest > 0 && isWithin(longest - 1)]).toEqual([true, false]);
      },
    ),
    { numRuns: 3_000 },
  );
});
