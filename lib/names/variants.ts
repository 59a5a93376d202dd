import { SAME_NAMES } from './more-name-variants';
import file from './name-variants.dev.json';
import { UNSEEN_NAMES } from './unseen-name-variants';

/** For tests: one name, its Azerbaijani form and the other spellings in use. */
export interface NameVariants {
  az: string;
  others: string[];
  isFullName: boolean;
}

const STRIPPED: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  ş: 's',
  ç: 'c',
  ğ: 'g',
  ö: 'o',
  ü: 'u',
  İ: 'I',
  Ə: 'E',
  Ş: 'S',
  Ç: 'C',
  Ğ: 'G',
  Ö: 'O',
  Ü: 'U',
};

/** The name as typed without an Azerbaijani keyboard. */
export const ascii = (text: string) =>
  text.replace(/[əışçğöüİƏŞÇĞÖÜ]/g, (letter) => STRIPPED[letter] ?? letter);

export const GIVEN_VARIANTS: NameVariants[] = file.groups.flatMap((group) => {
  const isFullName = group.type === 'full';
  return [group, ...(group.feminine ? [group.feminine] : [])].map(({ az, azCyrl, ru, latin }) => ({
    az,
    others: [azCyrl, ...ru, ...latin, ascii(az)],
    isFullName,
  }));
});

export const OWN_VARIANTS: NameVariants[] = [...SAME_NAMES, ...UNSEEN_NAMES].map(([az, others]) => ({
  az,
  others: [...others.split(' '), ascii(az)],
  isFullName: false,
}));

/** `Kazımov / Казымов` stands for each of its spellings. */
export const GIVEN_NEGATIVES: [string, string][] = file.negatives.flatMap(({ a, b }) =>
  a.split(' / ').flatMap((left) => b.split(' / ').map((right): [string, string] => [left, right])),
);
