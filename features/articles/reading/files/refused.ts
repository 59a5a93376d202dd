/** Why the text of an article cannot be had or read. */
export type Refusal =
  | 'empty'
  | 'too-big'
  | 'too-long'
  | 'unknown-kind'
  | 'broken'
  | 'bomb'
  | 'no-text'
  | 'other-script';

/** What an operator is told; the screens have their own words in three languages. */
export const REFUSALS: Record<Refusal, string> = {
  empty: 'The file is empty: there is nothing to read. Give the text of an article.',
  'too-big': 'The file is larger than 20 MB. Give the article alone, without pictures.',
  'too-long': 'The text is longer than 2 million characters. Give one article at a time.',
  'unknown-kind': 'The file is none of .txt, .html, .docx and .pdf. Save it as one of them.',
  broken:
    'The file is damaged, protected by a password, or not what its name says. Save it again, or give its text.',
  bomb: 'The file unpacks to more than 60 MB and was not opened. Give the text of the article alone.',
  'no-text': 'The PDF has pictures of pages and no text. Recognise the text first (OCR), or paste it.',
  'other-script':
    'The text is in a script that is not read: Azerbaijani, Russian and English can be, in Latin or Cyrillic letters.',
};

/** Thrown where the text of an article cannot be had. */
export class ArticleRefused extends Error {
  constructor(readonly reason: Refusal) {
    super(REFUSALS[reason]);
  }
}

export const LARGEST_FILE = 20 * 1024 * 1024;
export const LONGEST_TEXT = 2_000_000;
export const LARGEST_UNPACKED = 60 * 1024 * 1024;
