import { fold } from '@/lib/names/fold';
import { formsOf } from '../names/forms';
import type { Scene } from '../roles/scene';
import { sourceOf } from '../source';
import type { Identity } from './identities';
import type { Marked } from './marked';

/** The author whom the frame of the page names, where the text of the article does not: `by Sam Petrov-Hughes` under a title. */
export function authorOf(
  { doc }: Marked,
  people: Identity[],
): { person: Identity; from: number; to: number } | null {
  const author = sourceOf(doc).author;
  if (!author) return null;
  const words = fold(author).split(' ');
  const isAuthor = ({ given, surname }: Identity) =>
    given !== null && surname !== null && fold(`${given} ${surname}`) === words.join(' ');
  const known = people.find(isAuthor);
  const at = doc.tokens.findIndex(
    (_, index) =>
      words[0] === fold(doc.tokens[index]?.text ?? '') &&
      fold(doc.tokens[index + 1]?.text ?? '').startsWith(words[1] ?? ' '),
  );
  const parts = author.split(/\s+/);
  if (known) {
    const first =
      known.mentions.find(({ from }) => from === at) ?? known.mentions.at(-1) ?? known.mentions[0];
    return first ? { person: known, from: first.from, to: first.to } : null;
  }
  if (
    at < 0 ||
    parts.length !== 2 ||
    people.some(({ mentions }) => mentions.some(({ from, to }) => at >= from && at < to))
  )
    return null;
  const [given = '', surname = ''] = parts;
  const gender = formsOf(given, doc.locale)[0]?.gender ?? 'mf';
  const person: Identity = {
    given,
    surname,
    father: null,
    gender,
    mentions: [{ from: at, to: at + 2, cases: ['nom'] }],
    sure: true,
    rule: 'author of the page',
  };
  people.push(person);
  people.sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
  return { person, from: at, to: at + 2 };
}

/** Gives the author the role. */
export function authorship(scene: Scene, author: ReturnType<typeof authorOf>): void {
  if (!author) return;
  const isKnown = scene.roles
    .get(author.person)
    ?.some(({ role }) => role === 'author' || role === 'addressed-by');
  if (!isKnown) scene.give(author.person, 'author', author.from, author.to);
}
