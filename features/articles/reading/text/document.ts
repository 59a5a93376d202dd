import type { Locale } from '@/lib/locales';
import type { Quote, ReadingHints } from '../proposals';
import { labelled } from './edges';
import { type Language, languageOf } from './language';
import { viewOf } from './letters';
import type { NoiseSpan } from './noise';
import { type Sentence, splitSentences } from './sentences';
import { type Token, tokensOf } from './tokens';

/** An article as all extractors look at it. Every offset is a JavaScript string index into `text`. */
export interface Document {
  /** As it was given, never touched. */
  text: string;
  /** As long as `text`, unit for unit, easier to read: see `viewOf`. */
  view: string;
  locale: Locale;
  script: Language['script'];
  readable: boolean;
  /** All words, numbers and marks in their order; white space is between them. */
  tokens: Token[];
  /** In their order, never overlapping; every token that is no noise is in one. */
  sentences: Sentence[];
  /** Menus, share buttons, counters, stamps, rights notices: no extractor looks there. */
  noise: NoiseSpan[];
  hints: ReadingHints;
}

/** Prepares a text for the extractors. Linear in its length, never throws. */
export function documentOf(text: string, hints: ReadingHints = {}): Document {
  const language = languageOf(text, hints.locale);
  const view = viewOf(text, language.locale === 'az' && language.script === 'Cyrl');
  const tokens = tokensOf(view, language.locale);
  const { sentences, noise } = labelled(tokens, splitSentences(view, tokens));
  return { text, view, ...language, tokens, sentences, noise, hints };
}

/** The words from `start` to `end` as a proposal cites them. */
export function quoteOf(doc: Pick<Document, 'text'>, start: number, end: number): Quote {
  return { start, end, text: doc.text.slice(start, end) };
}

/** The sentence that an offset lies in. */
export function sentenceAt(doc: Pick<Document, 'sentences'>, offset: number): Sentence | undefined {
  let [low, high] = [0, doc.sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = doc.sentences[middle];
    if (!sentence) return undefined;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
