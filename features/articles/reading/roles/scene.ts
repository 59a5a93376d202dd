import type { Locale } from '@/lib/locales';
import type { Case } from '../names/forms';
import { isAfterName, isBeforeName } from '../persons/courtesy';
import type { Identity } from '../persons/identities';
import type { Marked } from '../persons/marked';
import type { Role } from '../proposals';
import type { Token } from '../text/tokens';

/** A role and the words that give it, in tokens. */
export interface PersonRole {
  role: Role;
  from: number;
  to: number;
}

export interface PlacedMention {
  person: Identity;
  from: number;
  to: number;
  cases: readonly Case[];
}

/** The article as rules of roles look at it: who is named where. */
export interface Scene {
  marked: Marked;
  tokens: readonly Token[];
  locale: Locale;
  /** In the order of the text. */
  mentions: PlacedMention[];
  /** The index of the mention that a token is in, -1 for others. */
  mentionAt: number[];
  give: (person: Identity, role: Role, from: number, to: number) => void;
  roles: Map<Identity, PersonRole[]>;
}

export function sceneOf(marked: Marked, people: readonly Identity[]): Scene {
  const { tokens, locale } = marked.doc;
  const mentions = people
    .flatMap((person) => person.mentions.map((mention) => ({ person, ...mention })))
    .sort((a, b) => a.from - b.from);
  const mentionAt = new Array<number>(tokens.length).fill(-1);
  mentions.forEach(({ from, to }, index) => {
    mentionAt.fill(index, from, to);
  });
  const roles = new Map<Identity, PersonRole[]>();
  const give: Scene['give'] = (person, role, from, to) => {
    const own = roles.get(person) ?? [];
    if (own.some((known) => known.role === role && known.from === from)) return;
    if (role === 'other' && own.some((known) => known.from <= from && known.to >= to)) return;
    roles.set(person, [...own, { role, from, to }]);
  };
  return { marked, tokens, locale, mentions, mentionAt, give, roles };
}

/** First token of the sentence and the one after its last. */
export function sentenceBounds({ marked: { doc, sentence } }: Scene, at: number): [from: number, to: number] {
  const own = doc.sentences[sentence[at] ?? -1];
  return own ? [own.from, own.to] : [at, at + 1];
}

/** The mention that comes next from `at`, with nothing but what may stand before a name between them. */
export function nextMention(scene: Scene, at: number, to: number): PlacedMention | undefined {
  for (let next = at; next < to; next++) {
    const index = scene.mentionAt[next];
    if (index !== undefined && index >= 0) return scene.mentions[index];
  }
  return undefined;
}

/** The last mention that ends at or before `at`. */
export function lastMention(scene: Scene, at: number, from: number): PlacedMention | undefined {
  for (let last = at - 1; last >= from; last--) {
    const index = scene.mentionAt[last];
    if (index !== undefined && index >= 0) return scene.mentions[index];
  }
  return undefined;
}

const BETWEEN =
  /^(?:,|və|и|and|&|ilə|а|также|həmçinin|ilə|;|həm|də|with|as|well|от|from|by|the|его|ее|её|our|their|its|о|\.|бывший|нынешний|известный|известная|видный|tanınmış|görkəmli|məşhur|то)$/u;

/** A token that may stand between two names of one list. */
function isBetweenNames({ tokens, locale, marked }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (BETWEEN.test(token.lower) || isBeforeName(token.lower, locale) || isAfterName(token.lower, locale))
    return true;
  return marked.wordAt[at]?.role === 'calling' && marked.wordAt[at].to === at + 1;
}

/** The mention and those that follow it in one list; `extent` bounds it. */
export function listFrom(scene: Scene, first: PlacedMention, limit: number): PlacedMention[] {
  const list = [first];
  let index = scene.mentions.indexOf(first);
  for (;;) {
    const [current, next] = [scene.mentions[index], scene.mentions[index + 1]];
    if (!current || !next || next.from >= limit || next.from - current.to > 6) return list;
    for (let at = current.to; at < next.from; at++) if (!isBetweenNames(scene, at)) return list;
    if (next.from === current.to) return list;
    list.push(next);
    index++;
  }
}

/** The mention and those before it in one list, in the order of the text. */
export function listBefore(scene: Scene, last: PlacedMention, limit: number): PlacedMention[] {
  const list = [last];
  let index = scene.mentions.indexOf(last);
  for (;;) {
    const [current, before] = [scene.mentions[index], scene.mentions[index - 1]];
    if (!current || !before || before.from < limit || current.from - before.to > 6) return list.reverse();
    for (let at = before.to; at < current.from; at++) if (!isBetweenNames(scene, at)) return list.reverse();
    list.push(before);
    index--;
  }
}

/** Who the article is telling of before a sentence: the one named last as its subject. */
export function inFocus(scene: Scene, at: number): PlacedMention | undefined {
  const [from] = sentenceBounds(scene, at);
  const paragraphs = scene.marked.doc.sentences;
  let index = scene.marked.sentence[from] ?? -1;
  for (let back = 1; back <= 8 && index - back >= 0; back++) {
    const sentence = paragraphs[index - back];
    if (!sentence) return undefined;
    const inside = scene.mentions.filter(
      (mention) => mention.from >= sentence.from && mention.to <= sentence.to,
    );
    const subject = inside.find(({ cases }) => cases.includes('nom') || cases.includes('be')) ?? inside[0];
    if (subject) return subject;
  }
  index = -1;
  return undefined;
}
