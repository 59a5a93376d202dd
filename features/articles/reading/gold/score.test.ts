import { describe, expect, it } from 'vitest';
import type { ArticleReading } from '../proposals';
import type { Gold } from './gold';
import { readGold } from './gold-files';
import { emptyReading, found, perfectReading } from './perfect-reading';
import { countFaults, listFaults, scoreTable } from './report';
import { MEASURES, type Measure, scoreReading, sumScores } from './score';
import { precision, recall } from './tally';

const articles = readGold();

describe.each(articles)('a perfect reading of $name', ({ article, gold }) => {
  it('scores 1 in everything', () => {
    expect(listFaults(scoreReading(article, gold, perfectReading(gold)))).toBe('');
  });

  it('is not spoiled by finding what is optional too', () => {
    const all = perfectReading(gold);
    all.people = gold.people.map((one) => ({ ...one, ...found }));
    all.events = gold.events.map((one) => ({ ...one, ...found }));
    all.places = gold.places.map((one) => ({ ...one, ...found }));
    all.facts = gold.facts.map((one) => ({ ...one, ...found }));
    expect(listFaults(scoreReading(article, gold, all))).toBe('');
  });
});

it('an empty reading finds nothing and says nothing false', () => {
  const sum = sumScores(articles.map(({ article, gold }) => scoreReading(article, gold, emptyReading)));
  for (const measure of ['people', 'roles', 'dated events', 'places'] as const) {
    expect(recall(sum[measure])).toBe(0);
    expect(precision(sum[measure])).toBe(1);
  }
});

const portrait = articles.find(({ name }) => name === 'almati-portret.az');
if (!portrait) throw new Error('the portrait is not there');
const { article, gold } = portrait;

/** The faults of a reading that is perfect but for what `spoil` does to it. */
function faultsOf(spoil: (reading: ArticleReading) => void): string[] {
  const reading = structuredClone(perfectReading(gold));
  spoil(reading);
  return listFaults(scoreReading(article, gold, reading)).split('\n');
}

function first<T>(all: T[]): T {
  const [one] = all;
  if (!one) throw new Error('nothing to spoil');
  return one;
}

const planted: [string, Measure, (reading: ArticleReading) => void, signs: string][] = [
  ['a person left out', 'people', ({ people }) => people.pop(), '−'],
  [
    'an ending left on a name',
    'people',
    ({ people }) => {
      first(people).name = 'Sevinc Ağayevanın';
    },
    '−+',
  ],
  ['one person told twice', 'people', ({ people }) => people.push({ ...first(people) }), '+'],
  ['a role left out', 'roles', ({ people }) => first(people).roles.splice(0, 1), '−'],
  [
    'a wrong role',
    'roles',
    ({ people }) => {
      first(first(people).roles).role = 'treasurer';
    },
    '−+',
  ],
  [
    'another main organization',
    'main organization',
    ({ organizations }) => {
      first(organizations).name = 'Tərəqqi';
    },
    '−+',
  ],
  [
    'words behind the name of the organization',
    'main organization',
    ({ organizations }) => {
      first(organizations).name += ' bir sıra tədbirlər';
    },
    '−+',
  ],
  [
    'two main organizations',
    'main organization',
    ({ organizations }) => organizations.push({ ...first(organizations), name: 'Tərəqqi' }),
    '+',
  ],
  [
    'a date finer than the text',
    'dated events',
    ({ events }) => {
      first(events).edtf = '1996-10-01';
    },
    '−+',
  ],
  [
    'a date coarser than the text',
    'dated events',
    ({ events }) => {
      first(events).edtf = '1996';
    },
    '−+',
  ],
  [
    'the date of another clause',
    'dated events',
    ({ events }) => {
      const elsewhere = { start: 0, end: 3, text: article.slice(0, 3) };
      Object.assign(first(events), { quote: elsewhere, sentence: elsewhere });
    },
    '−+',
  ],
  [
    'another category',
    'event details',
    ({ events }) => {
      first(events).category = 'sport';
    },
    '+',
  ],
  ['a place left out', 'places', ({ places }) => places.pop(), '−'],
  [
    'a place with its ending',
    'places',
    ({ places }) => {
      first(places).name = 'Almatıda';
    },
    '−+',
  ],
  ['a fact left out', 'biography', ({ facts }) => facts.shift(), '−'],
  [
    'a fact of somebody else',
    'biography',
    ({ facts }) => {
      first(facts).person = 'Nərgiz Həsənova';
    },
    '−+',
  ],
  [
    'a wrong birth date',
    'biography',
    ({ facts }) => {
      first(facts).value = '1961';
    },
    '−+',
  ],
  [
    'a private fact that comes out as public',
    'biography',
    ({ facts }) => {
      first(facts.filter((fact) => fact.private)).private = false;
    },
    '+',
  ],
  [
    'a quote that is not the slice',
    'provenance',
    ({ people }) => {
      first(first(people).mentions).end += 1;
    },
    '+',
  ],
  [
    'a statement that was none',
    'statements',
    ({ statements, facts }) =>
      statements.push({
        ...found,
        edtf: null,
        addressee: null,
        topic: 'x',
        signatories: ['A B'],
        quote: first(facts).quote,
      }),
    '++',
  ],
];

it.each(planted)('finds %s', (_, measure, spoil, signs) => {
  const faults = faultsOf(spoil);
  for (const sign of signs) expect(faults.some((line) => line.startsWith(`${sign} ${measure}:`))).toBe(true);
  expect(faults.filter((line) => line.includes(`${measure}:`))).toHaveLength(signs.length);
});

it('takes either order of a name, and a short name of the organization', () => {
  const faults = faultsOf(({ people, organizations }) => {
    first(people).name = 'Ağayeva Sevinc Rauf qızı';
    first(organizations).name = '«Xəzər» Mərkəzi';
  });
  expect(faults).toEqual(['']);
});

it('takes one clause read as two, but not one event told twice', () => {
  const both = (apart: boolean) =>
    faultsOf(({ events }) => {
      const event = first(events);
      const { start, end } = event.sentence;
      const middle = apart ? Math.floor((start + end) / 2) : end;
      const quoted = (from: number, to: number) => ({ start: from, end: to, text: article.slice(from, to) });
      event.sentence = quoted(start, middle);
      events.push({ ...event, sentence: apart ? quoted(middle, end) : event.sentence });
    });
  expect(both(true)).toEqual(['']);
  expect(both(false)).toHaveLength(1);
});

it('counts a statement once for itself and once for every name', () => {
  const quote = { start: 0, end: 9, text: article.slice(0, 9) };
  const statement = {
    edtf: null,
    addressee: null,
    topic: 't',
    signatories: ['Əli Kazımov', 'Elnur Aslanov'],
    quote,
  };
  const asked: Gold = { ...gold, statements: [{ ...statement, optional: false }] };
  const read = (signatories: string[]) =>
    scoreReading(article, asked, {
      ...emptyReading,
      statements: [{ ...statement, ...found, signatories }],
    }).statements;
  expect(read(['Kazımov Əli', 'Elnur Aslanov'])).toEqual({ right: 3, missed: [], false: [] });
  expect(read(['Kazımov Əli', 'Zaur Qiyasov'])).toMatchObject({
    right: 2,
    missed: ['signatory Elnur Aslanov'],
    false: ['signatory Zaur Qiyasov'],
  });
});

it('reports every measure, marks what is below its floor, and can keep silent about which', () => {
  const reading = perfectReading(gold);
  reading.people.pop();
  const score = scoreReading(article, gold, reading);
  const table = scoreTable(score);
  for (const measure of MEASURES) expect(table).toContain(`| ${measure} |`);
  expect(table).toMatch(/\| people \| 1\.000 \(9\/9\) \| 0\.900 \(9\/10\) \| 0\.95 \/ 1\.00 ✗ \|/);
  expect(countFaults(score)).toBe('people: −1 +0, roles: −1 +0');
});
