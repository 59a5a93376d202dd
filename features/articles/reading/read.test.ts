import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import type { Quote } from './proposals';
import { readArticle } from './read';
import { documentOf } from './text/document';

function quotesIn(value: unknown): Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'text' in value) return [value as Quote];
  return Object.values(value).flatMap(quotesIn);
}

const PLANTS = [
  '2019-cu il mayın 18-də Bakıda görüş keçirilib.',
  'On 18 May 2019 the Tatar Society of Oslo held a concert in Bergen.',
  '18 мая 2019 года в Праге состоялась встреча с Иваном Петровым.',
  'ქართული', '中文', '🎉', 'söz\u00ADlər', '\u00A0', '\uFEFF', '\r\n', 'Әli Hәsənov', 'pаспорт', '<b>', '"', '«', '.', '…', '1.2.3', '99-cu',
]; // biome-ignore format: a list
const anyArticle = fc
  .array(fc.oneof(fc.constantFrom(...PLANTS), anyText({ maxLength: 12 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));

test('every quote is what the text says there, and reading again gives the same', () => {
  fc.assert(
    fc.property(anyArticle, (text) => {
      const reading = readArticle(text);
      for (const { start, end, text: quoted } of quotesIn(reading))
        expect(quoted).toBe(text.slice(start, end));
      expect(readArticle(text)).toEqual(reading);
    }),
    { numRuns: 60 },
  );
});

test('a planted date is found where it stands, whatever stands around it', () => {
  fc.assert(
    fc.property(anyArticle, (before) => {
      const text = `${before}\n\nOn 7 March 2011 the society held a concert.`;
      const reading = readArticle(text, { locale: 'en' });
      const event = reading.events.find(
        ({ edtf, quote }) => edtf === '2011-03-07' && quote.start >= before.length,
      );
      expect(event?.quote.text).toBe('7 March 2011');
    }),
    { numRuns: 40 },
  );
});

test('sentences with glued stops, abbreviations and initials', () => {
  const text = 'Görüş keçirilib.Sonra R.Salmanov və s. danışıb.2019-cu ildə Report.az yazıb.';
  const doc = documentOf(text, { locale: 'az' });
  expect(doc.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Görüş keçirilib.',
    'Sonra R.Salmanov və s. danışıb.',
    '2019-cu ildə Report.az yazıb.',
  ]);
});

test('one predicate at the end of a list governs its items; an item without a date has the year alone', () => {
  const text =
    'Cəmiyyət 2018-ci il aprelin 4-də Gəncədə keçirilən konfransda, şair Anar Quliyevin yaradıcılıq gecəsində, ' +
    'sentyabr ayında keçirilən festivalda və idman turnirində iştirak edib.';
  const { events } = readArticle(text);
  expect(events.map(({ edtf, category, ourRole }) => [edtf, category, ourRole])).toEqual([
    ['2018-04-04', 'conference', 'participant'],
    ['2018', 'creative-evening', 'participant'],
    ['2018-09', 'festival', 'participant'],
    ['2018-09', 'sport', 'participant'],
  ]);
});

test('a life makes no event', () => {
  const { events } = readArticle('Она родилась 5 мая 1970 года в Казани. В 1992 году окончила институт.');
  expect(events).toEqual([]);
});
