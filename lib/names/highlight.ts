import { isFoundBy, queryTokens } from './search-tokens';

export interface TextPart {
  text: string;
  match: boolean;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ\u00AD\u200B-\u200D-]*/gu;

/**
 * Cuts a text at the words that a query finds, so that they can be marked, whatever script either is written in. Takes
 * the text as shown and what was typed; gives parts whose texts joined are the input, unchanged.
 */
export function matchingParts(text: string, query: string): TextPart[] {
  const tokens = queryTokens(query);
  const parts: TextPart[] = [];
  const add = (piece: string, match: boolean) => {
    const previous = parts.at(-1);
    if (piece === '') return;
    if (previous && previous.match === match) previous.text += piece;
    else parts.push({ text: piece, match });
  };
  let end = 0;
  for (const found of tokens.length > 0 ? text.matchAll(WORDS) : []) {
    const [word] = found;
    if (!tokens.some((token) => isFoundBy(word, token))) continue;
    add(text.slice(end, found.index), false);
    add(word, true);
    end = found.index + word.length;
  }
  add(text.slice(end), false);
  return parts;
}
