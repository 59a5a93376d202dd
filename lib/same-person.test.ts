import { describe, expect, it } from 'vitest';
import {
  birthsOf,
  couldBeSame,
  type LikenessReason,
  likelyFrom,
  likenessOf,
  namesOf,
  type PersonTraits,
} from './same-person';

const name = (text: string) => {
  const [surname = '', given = '', ...rest] = text.split(' ');
  return { surname, given, patronymic: rest.join(' ') || null };
};
const person = (names: string, traits: Partial<PersonTraits> = {}): PersonTraits => ({
  names: names.split(' / ').map(name),
  birth: null,
  email: null,
  phone: null,
  city: null,
  ...traits,
});
const phone = '+79001112233';
const email = 'ali@example.org';

describe('two birth dates', () => {
  it.each([
    ['1975-05-02', '1975-05-02', 'same'],
    ['1975-05-02', '1975', 'fits'],
    ['1975', '1975', 'fits'],
    ['1975-05', '1975-05-02', 'fits'],
    ['197X', '1975-05-02', 'fits'],
    ['1975-05-02', '1975-02-05', 'near'],
    ['1975-05-02', '1976-05-02', 'near'],
    ['1975~', '1976-05-02', 'fits'],
    ['1975?', '1985-05-02', 'apart'],
    ['1975-05-02', '1948-05-12', 'apart'],
    ['1975', '1977-01-01', 'apart'],
    ['XXXX-05-02', '1975-05-02', 'fits'],
    ['XXXX-05-02', '1975-05-03', 'apart'],
    ['XXXX-05-02', '1975', 'unknown'],
    ['1975-05-02', null, 'unknown'],
    ['not a date', '1975', 'unknown'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(birthsOf(a, b)).toBe(expected);
    expect(birthsOf(b, a)).toBe(expected);
  });
});

describe('two names', () => {
  it.each([
    ['Kazımov Əli', 'Казымов Али', 'same'],
    ['Kazımov Əli Vaqif oğlu', 'Кязимов Али Вагифович', 'same'],
    ['Kazımov Əli / Kazimov Ali', 'Kasimow Ali', 'similar'],
    ['Kazımov Ə.', 'Kazımov Əli', 'similar'],
    ['Əliyeva Nərgiz', 'Kazımova Nərgiz', 'other-surname'],
    ['Kazımova Nərgiz / Əliyeva Nərgiz', 'Əliyeva Nərgiz', 'same'],
    ['Kazımov Əli', 'Kazımova Əli', 'other-surname'],
    ['Kazımov Əli', 'Kazımov Vəli', 'different'],
  ])('%s and %s: %s', (a, b, expected) => {
    const [left, right] = [person(a).names, person(b).names];
    expect(namesOf(left, right)).toBe(expected);
    expect(namesOf(right, left)).toBe(expected);
  });
});

describe('the likeness of two records', () => {
  const table: [PersonTraits, PersonTraits, LikenessReason[] | null][] = [
    [
      person('Kazımov Əli', { birth: '1975-05-02', phone }),
      person('Казымов Али', { birth: '1975', phone }),
      ['same-name', 'same-phone', 'fitting-birth'],
    ],
    [
      person('Kazımov Əli Vaqif oğlu', { city: 'Moskva' }),
      person('Казымов Али Вагифович', { city: 'Москва' }),
      ['same-name', 'same-city', 'same-father'],
    ],
    // Father and son, twins, husband and wife.
    [
      person('Kazımov Əli', { birth: '1975-05-02', phone }),
      person('Kazımov Əli', { birth: '1948-01-11', phone }),
      null,
    ],
    [
      person('Kazımov Əli', { birth: '1975-05-02', phone, email }),
      person('Kazımov Vəli', { birth: '1975-05-02', phone, email }),
      null,
    ],
    [person('Kazımov Əli', { phone, email }), person('Kazımova Nərgiz', { phone, email }), null],
    // A surname that has changed needs a birthday and a contact.
    [
      person('Əliyeva Nərgiz', { birth: '1980-03-08', phone }),
      person('Kazımova Nərgiz', { birth: '1980-03-08', phone }),
      ['other-surname', 'same-phone', 'same-birth'],
    ],
    [
      person('Əliyeva Nərgiz', { birth: '1980-03-08' }),
      person('Kazımova Nərgiz', { birth: '1980-03-08' }),
      null,
    ],
    [person('Əliyeva Nərgiz', { phone }), person('Kazımova Nərgiz', { phone }), null],
  ];
  it.each(table)('%j and %j: %j', (a, b, reasons) => {
    const common = { people: 1000, namesakes: 2 };
    expect(likenessOf(a, b, common)?.reasons ?? null).toEqual(reasons);
    expect(likenessOf(b, a, common)).toEqual(likenessOf(a, b, common));
  });

  it('of a name alone is enough in a small organization, and not among thousands of namesakes', () => {
    const points = (people: number, namesakes: number) =>
      likenessOf(person('Kazımov Əli'), person('Казымов Али'), { people, namesakes })?.points ?? 0;
    expect(points(60, 2)).toBeGreaterThanOrEqual(likelyFrom(60));
    expect(points(100_000, 2)).toBeLessThan(likelyFrom(100_000));
    expect(points(100_000, 400)).toBeLessThan(points(100_000, 2));
  });
});

describe('a new entry', () => {
  it.each([
    ['Kazımov Əli', null, true],
    ['Kazımov Əli', '1975', true],
    ['Kazımov Əli', '1948', false],
    ['Kazımov Vəli', '1975', false],
  ])('%s born %s may be Əli Kazımov of 1975: %s', (names, birth, expected) => {
    const known = { names: person('Казымов Али').names, birth: '1975-05-02' };
    expect(couldBeSame({ names: person(names).names, birth }, known)).toBe(expected);
  });
});
