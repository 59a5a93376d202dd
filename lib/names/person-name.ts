import { upperAz } from './letters';

export interface PersonName {
  given: string;
  surname: string;
  /** As it is written after the name: `Əli oğlu`, `Гасанович`. */
  patronymic?: string | null;
}

export type NameOrder = 'given-first' | 'surname-first';

/**
 * The name as it is shown. Running text: `Əli Kazımov`, the patronymic left out. Lists and official papers:
 * `Kazımov Əli Əli oğlu`. Missing parts leave no gaps. Rule: language notes §5.
 */
export function formatPersonName({ given, surname, patronymic }: PersonName, order: NameOrder): string {
  const parts = order === 'given-first' ? [given, surname] : [surname, given, patronymic ?? ''];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}

/**
 * One or two capitals for the place of a missing picture: first letters of the first and the last word (`Əli Kazımov` →
 * `ƏK`, `ilham` → `İ`). Give the name in given-first order; empty for a text without letters.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’ʼ]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => upperAz([...(word ?? '')][0] ?? '')).join('');
}
