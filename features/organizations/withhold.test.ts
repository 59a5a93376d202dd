import { describe, expect, it } from 'vitest';
import { withholdNames } from './withhold';

const text =
  'Muxtariyyat diaspor təşkilatıdır.[[cite:a]] Sədri Əli Kazımovdur.[[cite:b]] O, Moskvada yaşayır.\n\nTədbirlər keçirilir.';

describe('withholdNames', () => {
  it('leaves a text alone that carries no hidden name', () => {
    expect(withholdNames(text, ['ilham tagiyev'])).toEqual({ text, isWithheld: false });
    expect(withholdNames(text, [])).toEqual({ text, isWithheld: false });
  });

  it('leaves out the sentence with the name, its mark included, and nothing else', () => {
    expect(withholdNames(text, ['eli kazimov'])).toEqual({
      text: 'Muxtariyyat diaspor təşkilatıdır.[[cite:a]] O, Moskvada yaşayır.\n\nTədbirlər keçirilir.',
      isWithheld: true,
    });
  });

  it.each([
    ['case ending', 'Maya Bədəlbəylinin yaradıcılıq gecəsi', 'maya bedelbeyli'],
    ['surname first with a patronymic', 'Kazımov Əli Əli oğlunun çıxışı', 'eli kazimov'],
    ['capitals', 'ƏLİ KAZIMOV', 'eli kazimov'],
    ['Russian case', 'Творческий вечер Майи Бадалбейли', 'маия бадалбеили'],
    ['Russian genitive', 'Выступление Али Казымова', 'али казымов'],
    ['a mark inside', 'Çıxış edən Əli[[cite:x]] Kazımov idi.', 'eli kazimov'],
    ['an initial', 'Sədr Ə. Kazımov çıxış etdi.', 'eli kazimov'],
  ])('finds the name with %s', (_, sentence, name) => {
    expect(withholdNames(sentence, [name])).toEqual({ text: '', isWithheld: true });
  });

  it('does not take another person of the same surname for the hidden one', () => {
    const other = 'Əliheydər Kazımov haqqında. Vəli Kazımov gəldi.';
    expect(withholdNames(other, ['ilham kazimov'])).toEqual({ text: other, isWithheld: false });
  });
});
