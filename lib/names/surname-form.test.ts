import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { fold } from './fold';
import { otherSurname, surnameFor } from './surname-form';

describe('surnameFor', () => {
  it.each([
    ['Əliyev', 'Əliyeva'], ['ƏLİYEV', 'ƏLİYEVA'], ['Kazımov', 'Kazımova'], ['Гусейнов', 'Гусейнова'], ['Королёв', 'Королёва'],
    ['Горский', 'Горская'], ['Троицкий', 'Троицкая'], ['Gorskiy', 'Gorskaya'], ['GORSKİY', 'GORSKAYA'],
    ['Əliyev-Kazımov', 'Əliyeva-Kazımova'],
  ])('%s and %s', (male, female) => {
    expect([surnameFor(male, 'female'), surnameFor(female, 'female')]).toEqual([female, female]);
    expect(surnameFor(male, 'male')).toBe(male);
    expect([otherSurname(male), fold(otherSurname(female))]).toEqual([female, fold(male)]);
  }); // biome-ignore format: a table

  it.each(['Abbaslı', 'Rəsulzadə', 'Amin', 'Пушкин', 'Schmidt', 'Lev', 'Ev', '', 'Bədəlbəyli', 'Мамедли'])(
    '%s stays',
    (surname) => {
      expect([surnameFor(surname, 'female'), surnameFor(surname, 'male'), otherSurname(surname)]).toEqual(
        Array(3).fill(surname),
      );
    },
  );

  it('never fails', () => {
    fc.assert(fc.property(anyText(), (text) => typeof otherSurname(text) === 'string'));
  });
});
