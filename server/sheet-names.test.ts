import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from './sheet-names';

const sign = fc.constantFrom('a', 'Ə', 'я', '&', '<', '>', '"', "'", '😀', '-', '1', '=', '/');
/** A sign as programs write it into an attribute. */
const written = (text: string, way: number, quote: string): string => {
  const code = text.codePointAt(0) ?? 0;
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '"': '&quot;',
    "'": '&apos;',
    '>': '&gt;',
  };
  if (way === 0) return `&#${code};`;
  if (way === 1) return `&#x${code.toString(16).toUpperCase()};`;
  const mayStand = text === '>' || (text !== quote && ['"', "'"].includes(text));
  return mayStand ? text : (named[text] ?? text);
};
const between = fc.constantFrom(
  ...['', ' ', '\n', '<!-- <sheet name="x" r:id="rId9"/> -->', '<?x <sheet name="x" r:id="rId9"/>?>'],
  ...['<!-- "\' -->', '<sheet name="" r:id="rId9"/>', '<sheet name="x"/>', '<other name="x" r:id="rId9"/>'],
);

it('gives back every name, whatever signs it has, however they are written, and whatever stands between', () => {
  const sheet = fc.record({
    name: fc.array(sign, { minLength: 1, maxLength: 12 }),
    ways: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
    quote: fc.constantFrom('"', "'"),
    prefix: fc.constantFrom('', 'x:'),
    gap: between,
  });
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 6 }), (sheets) => {
      const xml = sheets.map(({ name, ways, quote, prefix, gap }, at) => {
        const text = name.map((one, i) => written(one, ways[i % ways.length] ?? 0, quote)).join('');
        return `${gap}<${prefix}sheet sheetId = "${at + 1}" name=${quote}${text}${quote}\n r:id="rId${at + 1}"/>`;
      });
      const workbook = `<?xml version="1.0"?><workbook><!-- <sheets> --><bookViews/><sheets>${xml.join('')}</sheets>
        <definedNames><definedName name="sheet">a!$A$1</definedName></definedNames></workbook>`;
      expect(sheetNames(workbook)).toEqual(sheets.map(({ name }) => name.join('')));
    }),
  );
});

it('keeps nothing that no database keeps, and what is no sign as it is written', () => {
  const named = (name: string) =>
    sheetNames(`<workbook><sheets><sheet name="${name}" r:id="rId1"/></sheets></workbook>`);
  expect(named('a&#0;b&#xD800;c')).toEqual(['abc']);
  expect(named('&#x110000; &nbsp; &#;')).toEqual(['&#x110000; &nbsp; &#;']);
});

it('ends where the workbook breaks off', () => {
  const [whole] = ['<workbook><sheets><sheet name="a" r:id="rId1"/>'];
  for (const rest of ['<!-- ', '<sheet name="b', '<![CDATA[', '<?x', '<', '<!-- '.repeat(200_000)])
    expect(sheetNames(whole + rest)).toEqual(['a']);
});
