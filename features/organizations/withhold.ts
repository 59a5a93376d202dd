import { splitCitations } from '@/lib/cite';
import { fold } from '@/lib/names/fold';

export interface Withheld {
  text: string;
  isWithheld: boolean;
}

/** Between two sentences: after the full stop and its marks, not after an initial ("Ə. Kazımov"). */
const BETWEEN_SENTENCES =
  /(?<=[.!?…]["»”’)\]]*(?:\[\[cite:[a-z0-9-]+\]\])*)(?<!(?:^|[\s("«“])\p{L}\.)\s+(?=["«“‘(\d]?[\p{Lu}\d])/u;

/** How far given name and surname may stand apart: a patronymic ("Kazımov Əli Əli oğlu") fits between. */
const REACH = 3;

/**
 * A text without the sentences that carry the name of a hidden person. `names` are folded pairs "given surname";
 * the words of the text may carry case endings, stand the other way round or have an initial for the given name.
 * A title is one sentence: it goes as a whole.
 */
export function withholdNames(text: string, names: readonly string[]): Withheld {
  if (names.length === 0) return { text, isWithheld: false };
  let isWithheld = false;
  const paragraphs = text.split(/(\n+)/).map((paragraph) => {
    const kept = paragraph.split(BETWEEN_SENTENCES).filter((sentence) => !carriesName(sentence, names));
    const whole = kept.join(' ');
    if (kept.length === paragraph.split(BETWEEN_SENTENCES).length) return paragraph;
    isWithheld = true;
    return whole;
  });
  if (!isWithheld) return { text, isWithheld };
  return {
    text: paragraphs
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    isWithheld,
  };
}

function carriesName(sentence: string, names: readonly string[]): boolean {
  const plain = splitCitations(sentence)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
  const words = fold(plain).match(/[\p{L}\p{N}]+/gu) ?? [];
  return names.some((name) => standsIn(words, fold(name).split(' ')));
}

function standsIn(words: readonly string[], name: readonly string[]): boolean {
  const surname = name.at(-1) ?? '';
  const given = name[0] ?? '';
  if (!given || !surname) return false;
  return words.some((word, at) => {
    if (!begins(word, surname)) return false;
    if (name.length === 1) return true;
    const near = words.filter((_, other) => other !== at && Math.abs(other - at) <= REACH);
    const before = words[at - 1] ?? '';
    return near.some((other) => begins(other, given)) || (before.length === 1 && given.startsWith(before));
  });
}

/** Endings are added to a name; Russian also changes a last vowel (Майя, Майи) or sign (Эмиль, Эмиля). */
function begins(word: string, name: string): boolean {
  const stem = name.length >= 4 ? name.replace(/[аяеоиьы]$/u, '') : name;
  return word.startsWith(stem);
}
