import { nameParts } from './name-parts';

/**
 * One key for every spelling of a name: Azerbaijani, Azerbaijani Cyrillic, Russian, English and others, ASCII. Takes one
 * name word or a full name; gives the skeletons of its words, joined by single spaces in alphabetical order, so that
 * `Kazımov Əli` and `Али Казымов` meet. The father's name is left out when given name and surname remain; a name of
 * one word keeps it (`Vaqif Rza oğlu`). Empty when the text holds no letter. A key only proposes "same person?": use
 * `compareNames` before saying so. Rule: language notes §4.4.
 */
export function nameKey(name: string): string {
  const { words, father, fatherMark } = nameParts(name);
  const keys = words.map((word) => word.key);
  if (father && fatherMark && keys.length < 2) keys.push(`${father.key}${fatherMark}`);
  return keys.sort().join(' ');
}
