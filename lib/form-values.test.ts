import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formValues, typedValues } from './form-values';

const formOf = (entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('formValues', () => {
  it.each<[string, [string, string][], unknown]>([
    [
      'plain fields',
      [
        ['name', 'Ocaq'],
        ['city', ''],
      ],
      { name: 'Ocaq' },
    ],
    [
      'groups',
      [
        ['texts.az.title', 'A'],
        ['texts.ru.title', 'Б'],
      ],
      { texts: { az: { title: 'A' }, ru: { title: 'Б' } } },
    ],
    [
      'lists, gaps closed',
      [
        ['guests.2.name', 'C'],
        ['guests.0.name', 'A'],
      ],
      { guests: [{ name: 'A' }, { name: 'C' }] },
    ],
    [
      'a name that stands twice',
      [
        ['role', 'a'],
        ['role', 'b'],
      ],
      { role: ['a', 'b'] },
    ],
    [
      'the form kit’s own fields',
      [
        ['$locale', 'az'],
        ['name', 'x'],
      ],
      { name: 'x' },
    ],
    [
      'names that would change every object',
      [
        ['__proto__.admin', 'yes'],
        ['a.constructor.b', 'x'],
      ],
      {},
    ],
    ['names that go too deep', [['a.b.c.d.e.f', 'x']], {}],
  ])('%s', (_what, entries, expected) => {
    expect(formValues(formOf(entries))).toEqual(expected);
  });

  it('never fails and never touches the prototype of objects', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('a', 'a.b', 'a.0', '__proto__', 'a.__proto__.x', 'toString'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 30 }), (entries) => {
        formValues(formOf(entries));
        expect(({} as Record<string, unknown>).x).toBeUndefined();
      }),
    );
  });
});

describe('typedValues', () => {
  it('gives back what was typed, but no password', () => {
    const data = formOf([
      ['name', ' A '],
      ['day', 'a'],
      ['day', 'b'],
      ['newPassword', 'secret'],
      ['$locale', 'az'],
    ]);
    expect(typedValues(data)).toEqual({ name: ' A ', day: 'a,b' });
  });
});
