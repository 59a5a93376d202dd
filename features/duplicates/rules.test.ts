import { describe, expect, it } from 'vitest';
import {
  canBeUndone,
  type DatedRow,
  fieldsToChoose,
  formOfOther,
  joinMemberships,
  leadingSide,
  mergedVisibility,
  overlapping,
  sideOf,
} from './rules';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const standing = (values: object = {}) => ({
  id: 'a',
  isClaimed: false,
  isNamedPublicly: false,
  createdAt: day('2020-01-01'),
  ...values,
});

describe('the record that remains', () => {
  it.each([
    [{ isClaimed: true }, { isNamedPublicly: true }, 'first'],
    [{}, { isClaimed: true, createdAt: day('2024-01-01') }, 'second'],
    [{}, { isNamedPublicly: true, createdAt: day('2024-01-01') }, 'second'],
    [{ createdAt: day('2021-01-01') }, {}, 'second'],
    [{ id: 'b' }, { id: 'a' }, 'second'],
  ])('of %j and %j is the %s', (first, second, expected) => {
    expect(leadingSide(standing(first), standing(second))).toBe(expected);
  });
});

describe('a field', () => {
  it.each([
    [{ email: 'a' }, { email: 'b' }, { email: 'second' }],
    [{ birth: '1975-05-02' }, { birth: '1975' }, { birth: 'first' }],
    [{ birth: '1975-05-02' }, { birth: 'XXXX-05-02' }, { birth: 'first' }],
    [{ name: 'Əli Kazımov' }, { name: 'Али Казымов' }, { name: 'first' }],
    [{ name: 'Ali Kazimov' }, { name: 'Əli Kazımov' }, { name: 'second' }],
    [{ notes: 'x' }, { notes: 'y' }, { notes: 'both' }],
    [{ city: 'Bakı' }, { city: 'Bakı' }, {}],
    [{ city: 'Bakı' }, { city: null }, {}],
  ])('of %j and %j is suggested as %j where the second leads', (first, second, expected) => {
    const found = fieldsToChoose(first, second, 'second').map(({ field, suggested }) => [field, suggested]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('is taken from the side that says something, whatever was chosen', () => {
    expect(sideOf('email', { email: 'a' }, {}, 'second', 'second')).toBe('first');
    expect(sideOf('email', {}, { email: 'b' }, 'first', 'first')).toBe('second');
    expect(sideOf('email', { email: 'a' }, { email: 'b' }, 'first', 'second')).toBe('first');
    expect(sideOf('email', { email: 'a' }, { email: 'b' }, undefined, 'second')).toBe('second');
  });
});

describe('who may see a field', () => {
  it.each([
    ['members', 'self', 'first', 'members'],
    ['members', 'self', 'second', 'self'],
    ['members', 'self', 'both', 'self'],
    ['members', undefined, 'both', undefined],
    [undefined, 'members', 'first', undefined],
  ] as const)('chosen as %s and %s, value of %s: %s', (first, second, from, expected) => {
    expect(mergedVisibility('phone', first, second, from)).toBe(expected);
  });
});

const row = (
  id: string,
  startsOn: string,
  endsOn: string | null,
  type: DatedRow['type'] = 'ordinary',
): DatedRow => ({
  id,
  type,
  startsOn,
  endsOn,
  endEdtf: endsOn?.slice(0, 4) ?? null,
  endReason: endsOn === null ? null : 'left',
});

describe('memberships of two records', () => {
  it.each([
    ['apart', [row('a', '2001-01-01', '2003-01-01'), row('b', '2003-01-01', null)], [], {}],
    ['one within the other', [row('a', '2001-01-01', null), row('b', '2003-01-01', '2005-01-01')], ['b'], {}],
    [
      'overlapping',
      [row('a', '2001-01-01', '2004-01-01'), row('b', '2003-01-01', null, 'honorary')],
      ['b'],
      { a: null },
    ],
    [
      'a chain',
      [
        row('c', '2006-01-01', '2009-01-01'),
        row('a', '2001-01-01', '2004-01-01'),
        row('b', '2003-01-01', '2007-01-01'),
      ],
      ['b', 'c'],
      { a: '2009-01-01' },
    ],
  ])('%s', (_what, rows, dropped, extended) => {
    const joined = joinMemberships(rows);
    expect(joined.dropped).toEqual(dropped);
    const ends = [...joined.extended].map(([id, { endsOn }]) => [id, endsOn]);
    expect(Object.fromEntries(ends)).toEqual(extended);
  });

  it('take the type that held last', () => {
    const joined = joinMemberships([
      row('a', '2001-01-01', '2004-01-01'),
      row('b', '2003-01-01', null, 'honorary'),
    ]);
    expect(joined.extended.get('a')?.type).toBe('honorary');
  });

  it('overlap on days that both have, not where one begins as the other ends', () => {
    const mine = [row('a', '2001-01-01', '2003-01-01')];
    expect(overlapping(mine, [row('b', '2003-01-01', null)])).toEqual([]);
    expect(overlapping(mine, [row('b', '2002-12-31', null)])).toEqual(['a']);
  });
});

it.each([
  ['Әли Кязымов', 'Əli Kazımov', 'az-cyrillic'],
  ['Али Казымов', 'Əli Kazımov', 'ru'],
  ['Əli Kazımov', 'Али Казымов', 'az'],
  ['Əli Kazımov', 'Ali Kazimov', 'az'],
  ['Ali Kazimov', 'Əli Kazımov', null],
  ['Əli Kazimov', 'Əli Kazımov', null],
  ['Nərgiz Əliyeva', 'Nərgiz Kazımova', 'former'],
  ['Нергиз Алиева', 'Nərgiz Kazımova', 'former'],
])('%s beside %s is kept as %s', (name, chosen, form) => {
  expect(formOfOther(name, chosen)).toBe(form);
});

it.each([
  ['2026-01-01', null, true],
  ['2026-01-31', null, false],
  ['2026-01-01', day('2026-01-02'), false],
])('a merge of 1 January can be undone on %s (undone %s): %s', (now, undoneAt, expected) => {
  expect(canBeUndone({ mergedAt: day('2026-01-01'), undoneAt }, day(now))).toBe(expected);
});
