import { describe, expect, it } from 'vitest';
import { ageOn, householdTitle, isGuardianMissing, isUnderAge, mayActFor, oneMailEach } from './rules';

const TODAY = '2026-11-28';
const open = { startsOn: null, endsOn: null };

describe('who is under age', () => {
  it.each([
    ['2010-11-29', false, true],
    ['2010-11-28', false, false],
    ['2010-11-28', true, false],
    ['2015', false, true],
    ['XXXX-05-14', false, true],
    [null, true, true],
    [null, false, false],
  ])('born %s, lives as a child: %s → %s', (birthEdtf, isChild, expected) =>
    expect(isUnderAge({ birthEdtf, isChild }, TODAY)).toBe(expected),
  );
});

describe('the age of a child on a day', () => {
  it.each([
    ['2015-11-28', 11],
    ['2015-11-29', 10],
    ['2015', 10],
    ['2026-11-29', 0],
    ['XXXX-05-14', null],
    [null, null],
  ])('born %s: %s', (birth, expected) => expect(ageOn(birth, TODAY)).toBe(expected));
});

describe('who may act for somebody', () => {
  const child = { birthEdtf: '2015', isChild: true };
  it.each([
    ['an open guardianship', open, child, true],
    ['one that begins today', { startsOn: TODAY, endsOn: null }, child, true],
    ['one that begins tomorrow', { startsOn: '2026-11-29', endsOn: null }, child, false],
    ['one that ended today', { startsOn: null, endsOn: TODAY }, child, false],
    ['one of somebody who is of age', open, { birthEdtf: '1990', isChild: true }, false],
    ['one of somebody whose age nobody knows', open, { birthEdtf: null, isChild: false }, false],
  ])('%s', (_what, span, ward, expected) => expect(mayActFor(span, ward, TODAY)).toBe(expected));

  const lives = { ...open, hasDied: false };
  const died = { ...open, hasDied: true };
  it.each([
    ['nobody', [], child, true],
    ['somebody', [lives], child, false],
    ['somebody until yesterday', [{ ...lives, endsOn: '2026-11-27' }], child, true],
    ['somebody who has died', [died], child, true],
    ['somebody who has died, and somebody who lives', [died, lives], child, false],
    ['nobody, but of age', [], { birthEdtf: '1990', isChild: false }, false],
  ])('is missing for a minor with %s: %#', (_what, spans, age, expected) =>
    expect(isGuardianMissing(age, spans, TODAY)).toBe(expected),
  );
});

describe('what a household is called', () => {
  const of = (surname: string) => ({ name: { surname } });
  it.each([
    ['Nümunəlilər', [of('Nümunəli')], 'Nümunəlilər'],
    [null, [of('Nümunəli'), of('Nümunəli'), of('Quliyeva')], 'Nümunəli – Quliyeva'],
    [null, [{}], ''],
    [null, [], ''],
  ])('%s of %j: %s', (name, people, expected) => expect(householdTitle(name, people)).toBe(expected));
});

describe('one mail per household', () => {
  const homes: Record<string, { household: string; email: string }> = {
    a: { household: 'h1', email: 'one@example.org' },
    b: { household: 'h1', email: 'one@example.org' },
    c: { household: 'h2', email: 'two@example.org' },
  };
  const mail = (personId: string | null) => ({ personId, email: `${personId}@own.example.org` });
  const sent = (...ids: (string | null)[]) =>
    oneMailEach(ids.map(mail), (id) => homes[id]).map(({ to, mails }) => [
      to?.email ?? mails[0]?.email,
      mails.map(({ personId }) => personId),
    ]);
  it.each([
    ['nobody', [], []],
    ['one of a household: their own', ['a'], [['a@own.example.org', ['a']]]],
    ['two of a household: once', ['a', 'b'], [['one@example.org', ['a', 'b']]]],
    [
      'others between them, in the order of the first',
      ['c', 'a', 'x', null, 'b', null],
      [
        ['c@own.example.org', ['c']],
        ['one@example.org', ['a', 'b']],
        ['x@own.example.org', ['x']],
        ['null@own.example.org', [null]],
        ['null@own.example.org', [null]],
      ],
    ],
    ['one person twice: once', ['c', 'c'], [['two@example.org', ['c', 'c']]]],
  ])('%s', (_what, ids, expected) => expect(sent(...ids)).toEqual(expected));
});
