import { publishedOf } from './dates/published';
import type { ArticleSource } from './proposals';
import type { Document } from './text/document';
import type { Sentence } from './text/sentences';
import { lowerIn, type Token } from './text/tokens';

const LABEL_AUTHOR =
  /^(?:by|author|text|written|muellif|metn|hazirladi|hazirlayan|автор|текст|подготовил|подготовила|беседовал|беседовала)$/;
const LABEL_SOURCE = /^(?:menbe|источник|source)$/;
const LONGEST_NAME = 4;

const isName = (token: Token | undefined) => token?.kind === 'word' && token.capital;

/** `ƏLİYARLI` in a signature is written as other names are. */
function asWritten(doc: Document, { text, allCaps }: Token): string {
  return allCaps && text.length > 2 ? text.charAt(0) + lowerIn(doc.locale, text.slice(1)) : text;
}

/** A name from a token on: two to four capital words, initials among them. */
function nameFrom(doc: Document, from: number, to: number): string | null {
  const words: string[] = [];
  for (let at = from; at < to && words.length < LONGEST_NAME; at++) {
    const token = doc.tokens[at];
    if (token?.text === '.' && words.at(-1)?.length === 1) {
      words.push(`${words.pop()}.`);
      continue;
    }
    if (!token || !isName(token) || (token.breaks > 0 && at > from)) break;
    words.push(asWritten(doc, token));
  }
  return words.length >= 2 ? words.join(' ') : null;
}

function authorOf(doc: Document): string | null {
  for (const sentence of doc.sentences) {
    if (sentence.kind !== 'byline' && sentence.kind !== 'rubrics') continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = doc.tokens[at];
      if (!LABEL_AUTHOR.test(token?.plain ?? '')) continue;
      const next = doc.tokens[at + 1];
      const name = nameFrom(doc, next?.text === ':' || next?.plain === 'by' ? at + 2 : at + 1, sentence.to);
      if (name) return name;
    }
  }
  const signature = doc.sentences.findLast(({ kind }) => kind === 'byline');
  if (!signature || LABEL_SOURCE.test(doc.tokens[signature.from]?.plain ?? ''))
    return signedBefore(doc, signature);
  return nameFrom(doc, signature.from, signature.to);
}

/** The signature above a line that names the source. */
function signedBefore(doc: Document, last: Sentence | undefined): string | null {
  const at = last ? doc.sentences.indexOf(last) - 1 : -1;
  const sentence = doc.sentences[at];
  return sentence?.kind === 'byline' ? nameFrom(doc, sentence.from, sentence.to) : null;
}

function titleOf(doc: Document): string | null {
  const title = doc.sentences.find(({ kind }) => kind === 'title');
  return title ? doc.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim() : null;
}

const DOMAIN =
  /(?<![\p{L}\p{N}.@-])(?:www\.)?((?:[\p{L}\p{N}-]{2,40}\.){1,2}(?:az|ru|com|org|net|info|tr|ge|uk|de|fr|eu|ua|kz|by|pl|ie|in|example))(?![\p{L}\p{N}])/iu;
const QUOTED = /[«"“]([^«»"“”\n]{2,60})[»"”]/u;

function publicationOf(doc: Document): string | null {
  const credits = [
    ...doc.sentences.filter(({ kind }) => kind === 'byline'),
    ...doc.noise.filter(({ kind }) => kind === 'rights' || kind === 'credit'),
  ].map(({ start, end }) => doc.text.slice(start, Math.min(end, start + 300)));
  for (const credit of credits) {
    const labelled = /(?:^|[.\s])(?:Mənbə|Источник|Source)\s*:\s*([^\n]{2,80})/u.exec(credit)?.[1];
    if (labelled)
      return (
        QUOTED.exec(labelled)?.[1] ??
        DOMAIN.exec(labelled)?.[1] ??
        labelled.replace(/[.,;]\s*$/, '')
      ).trim();
  }
  for (const credit of credits) {
    const marked =
      /©\s{0,3}(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s{0,3}([^\n.]{2,60}(?:\.[\p{L}]{2,4}(?![\p{L}]))?)/u.exec(
        credit,
      )?.[1];
    const name = marked ? (QUOTED.exec(credit)?.[1] ?? marked.trim()) : (DOMAIN.exec(credit)?.[1] ?? null);
    const isName = name && /^[\p{Lu}\p{N}«"]/u.test(name) && !/^(?:All|Все|Bütün|Materiallardan)/u.test(name);
    if (isName) return name;
    const domain = DOMAIN.exec(credit)?.[1];
    if (domain) return domain;
  }
  return null;
}

/** Title, publication, author and day of an article, as far as its own text or what came with it tells them. */
export function sourceOf(doc: Document): ArticleSource {
  return {
    title: titleOf(doc),
    publication: publicationOf(doc),
    author: authorOf(doc),
    publishedOn: publishedOf(doc)?.iso ?? null,
  };
}
