import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthsContradict, datesContradict, isOnePlace, placesContradict } from './contradiction-rules';
import { pointsOf } from './match-rules';
import { proposalsOf } from './proposals-of';
import type { ArticleReading, FoundPerson, Quote } from './reading/proposals';
import { segmentsOf } from './segments';

const quote = (start: number, text: string): Quote => ({ start, end: start + text.length, text });
const sure = { confidence: 0.95, rule: 'test' };
const person = (name: string, start: number, roles: FoundPerson['roles'] = []): FoundPerson => {
  const [given = '', surname = ''] = name.split(' ');
  return { name, given, surname, patronymic: null, roles, mentions: [quote(start, name)], ...sure };
};
const reading: ArticleReading = {
  source: { title: null, publication: null, author: null, publishedOn: null },
  organizations: [{ name: 'Ocaq', main: true, mentions: [quote(0, 'Ocağın')], ...sure }],
  people: [
    person('Həsən Həsənov', 200, [{ role: 'relative', quote: quote(190, 'qardaşı') }]),
    person('Leyla Əliyeva', 20, [
      { role: 'chair', quote: quote(0, 'Ocağın sədri') },
      { role: 'chair', quote: quote(60, 'İttifaqın sədri') },
      { role: 'speaker', quote: quote(80, 'çıxış etdi') },
    ]),
  ],
  events: [
    {
      title: 'Novruz  konserti',
      edtf: '2019-03-21',
      category: 'concert',
      ourRole: 'unclear',
      place: 'Riqa',
      people: ['Həsən Həsənov', 'Leyla Əliyeva'],
      quote: quote(100, '21 mart'),
      sentence: quote(95, 'Martın 21-də konsert oldu.'),
      ...sure,
    },
  ],
  statements: [],
  places: [],
  facts: [
    {
      person: 'Leyla Əliyeva',
      key: 'family',
      value: 'evlidir',
      private: true,
      quote: quote(130, 'evlidir'),
      ...sure,
    },
    {
      person: 'Həsən Həsənov',
      key: 'education',
      value: 'BDU',
      private: false,
      quote: quote(140, 'BDU'),
      ...sure,
    },
  ],
};

test('lines name people by their place; relatives and what is said of them are no lines', () => {
  const lines = proposalsOf(reading);
  expect(lines.map(({ kind, payload, confidence }) => ({ kind, payload, confidence }))).toEqual([
    { kind: 'person', payload: { given: 'Leyla', surname: 'Əliyeva' }, confidence: 0.95 },
    { kind: 'organization', payload: { name: 'Ocaq' }, confidence: 0.95 },
    { kind: 'role', payload: { person: 0, office: 'chair', text: 'Ocağın sədri' }, confidence: 0.9 },
    // Of another organization, perhaps: somebody looks at it.
    { kind: 'role', payload: { person: 0, office: 'chair', text: 'İttifaqın sədri' }, confidence: 0.75 },
    {
      kind: 'fact',
      payload: { person: 0, fact: 'family', text: 'evlidir', isPrivate: true },
      confidence: 0.95,
    },
    {
      kind: 'event',
      payload: {
        title: 'Novruz konserti',
        edtf: '2019-03-21',
        category: 'creative-evening',
        ourRole: 'participant',
        people: [0],
        as: { 0: 'host' },
        place: 'Riqa',
      },
      confidence: 0.95,
    },
  ]);
});

const fold = (text: string) => text.toLowerCase();
const known = { titles: ['Novruz konserti'], date: '2019-03-21', category: 'festival' };
test.each([
  ['the same day and category', 'Bayram şənliyi', '2019-03-21', true, 'festival', 4],
  ['the same day and another category', 'Bayram şənliyi', '2019-03-21', true, 'meeting', 3],
  ['the same day and words', 'Novruz konsertinin açılışı', '2019-03-21', true, 'other', 5],
  ['only the same year', 'Bayram şənliyi', '2019', false, 'festival', 2],
])('two reports of one event agree by %s', (_what, title, date, isDay, category, points) => {
  expect(pointsOf({ title, date, isDay, category }, known, fold).points).toBe(points);
});

const spans = fc
  .array(fc.tuple(fc.nat(98), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((all) =>
    all.map(([start, length], position) => ({ position, start, end: Math.min(100, start + length) })),
  );

test('the segments are the whole text, and each says which lines quote it', () => {
  fc.assert(
    fc.property(spans, (quotes) => {
      const segments = segmentsOf(100, quotes);
      expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)]);
      expect(segments.at(-1)?.end).toBe(100);
      for (const { start, end, lines } of segments) {
        const quoting = quotes.filter((quote) => quote.start < end && start < quote.end);
        expect([...lines].sort()).toEqual(quoting.map(({ position }) => position).sort());
      }
      expect(segments.flatMap(({ begins }) => begins).sort()).toEqual(
        quotes.map(({ position }) => position).sort(),
      );
    }),
  );
});

const day = { from: '2019-03-21', to: '2019-03-21' };
test.each([
  ['another day', '2019-03-22', true],
  ['the month of the day', '2019-03', false],
  ['about the year', '2019~', false],
  ['no date at all', 'bahar', false],
])('a date contradicts a day: %s', (_what, told, contradicts) => {
  expect(datesContradict(day, told)).toBe(contradicts);
});

test.each([
  ['Riqa', 'Tallin', 'az', true],
  ['Riqada', 'Riqa şəhəri', 'az', false],
  ['Milli Kitabxana', 'Riqa', 'az', false],
  ['Рига', 'в Таллине', 'ru', true],
] as const)('places contradict where both name a known city: %s, %s', (a, b, language, contradicts) => {
  expect(placesContradict(a, b, language)).toBe(contradicts);
});

test.each([
  ['Şəkidə', 'Şəki şəhərində', true],
  ['Gəncə şəhərində', 'Bakı şəhərində', false],
  ['Şəki rayonunun Baş Göynük kəndində', 'Baş Göynük', true],
])('one place in two ways: %s, %s', (a, b, isOne) => {
  expect(isOnePlace(a, b)).toBe(isOne);
});

test('of births only the years are compared', () => {
  expect(birthsContradict('1961', '11 sentyabr 1961')).toBe(false);
  expect(birthsContradict('1961', '1962')).toBe(true);
  expect(birthsContradict('11 sentyabr', '1962')).toBe(false);
});
