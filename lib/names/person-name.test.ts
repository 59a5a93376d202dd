import { expect, it } from 'vitest';
import { formatPersonName, initials } from './person-name';

it('writes a name in either order', () => {
  const name = { given: 'Əli', surname: 'Kazımov', patronymic: 'Əli oğlu' };
  expect(formatPersonName(name, 'given-first')).toBe('Əli Kazımov');
  expect(formatPersonName(name, 'surname-first')).toBe('Kazımov Əli Əli oğlu');
  expect(formatPersonName({ given: 'Vaqif', surname: ' ', patronymic: 'Rza oğlu' }, 'surname-first')).toBe(
    'Vaqif Rza oğlu',
  );
  expect(formatPersonName({ given: '', surname: 'Nağıoğlu', patronymic: null }, 'given-first')).toBe(
    'Nağıoğlu',
  );
});

it.each([
  ['Əli Kazımov', 'ƏK'],
  ['ilham ismayılov', 'İİ'],
  ['ılqar', 'I'],
  ['Али Али оглы Казымов', 'АК'],
  ['Əli-Zadə', 'ƏZ'],
  ['', ''],
  ['🎉', ''],
])('initials(%j) = %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
