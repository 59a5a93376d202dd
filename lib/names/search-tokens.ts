import { remembering } from '../remember';
import { nameParts } from './name-parts';

function keysOf(text: string): string[] {
  const { words, father } = nameParts(text);
  return [...words, ...(father ? [father] : [])].map((word) => word.key);
}

/** `Rəsul-zadə`, `Əli Zadə`, `Əliyev-Kazımov`: also found by each part as it is written. */
function keysOfPieces(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u).flatMap((piece) => keysOf(piece));
}

/**
 * The words under which a person is found. Takes all names of one person (any script, any form); gives unique name keys
 * of single words, [a-z0-9]+ and at least two letters long, for an index with prefix search under COLLATE "C":
 * `token >= q AND token < q || '~'`.
 */
export function searchTokens(names: string[]): string[] {
  const keys = names.flatMap((name) => [
    ...keysOf(name),
    ...(/[-‐‑‒–—−]/.test(name) ? keysOfPieces(name) : []),
  ]);
  return [...new Set(keys)].filter((key) => key.length > 1);
}

/**
 * The tokens to look for, every one of which must be the beginning of a token of the person. Takes what was typed, also
 * half-typed words in any script; gives unique tokens, [] when nothing can be looked for. Words are taken one by one
 * (no patronymics), because the query may stop anywhere.
 */
export const queryTokens: (query: string) => readonly string[] = remembering((query) => {
  const keys = query
    .split(/[\s,;/.]+/u)
    .flatMap((word) => nameParts(withoutHalfDigraph(word)).words.map(({ key }) => key))
    .filter((key) => key !== 'ukli' && key !== 'kizi');
  return [...new Set(keys)];
  // Each row of a list is marked by the same query.
}, 100);

/** `Dz` of Dzhavadov, `Tc` of Tchinguiz: the cut sign would be taken for another sound. */
function withoutHalfDigraph(word: string): string {
  return word.replace(/(?<=^|\p{L})(?:dz|tc|tsc|dsc)$/iu, '');
}

/** Tells whether a word of a text, hyphened or not, is found by a query token. */
export function isFoundBy(word: string, token: string): boolean {
  const { found, whole } = wordKeys(word);
  return found.some((key) => key.startsWith(token)) || whole.includes(token);
}

/** A list marks the same names over and over. */
const wordKeys = remembering((word) => ({ found: searchTokens([word]), whole: keysOf(word) }), 5000);
