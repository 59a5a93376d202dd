import type { Document } from '../text/document';
import { withParts } from './kinds';

/** The words of some tokens, as lexicons are asked with. */
export const wordsOf = (doc: Document, from: number, to: number) =>
  withParts(doc.tokens.slice(from, to).flatMap(({ kind, plain }) => (kind === 'word' ? [plain] : [])));
