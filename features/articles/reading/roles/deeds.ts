import { remembering } from '@/lib/remember';
import type { Case } from '../names/forms';
import { signatureBlock } from '../statements/signature-block';
import { isApposed, subjectBefore } from './apposition';
import { closingIn } from './closing';
import type { Cue } from './cue';
import { CUES } from './cues';
import { electionsIn } from './elections';
import { inFocus } from './focus';
import { framesIn } from './frames';
import { labelsIn, playersIn, titlesIn } from './labels';
import { programmesIn } from './programmes';
import {
  lastMention,
  listBefore,
  listFrom,
  nextMention,
  type PlacedMention,
  type Scene,
  sentenceBounds,
} from './scene';

/** How many tokens the words of a cue take at a place; 0 when they are not there. An empty word may be left out. */
function lengthAt({ tokens }: Scene, at: number, { words }: Cue): number {
  let next = at;
  for (const word of words) {
    const lower = tokens[next]?.lower ?? '';
    if (word.test(lower)) next++;
    else if (!word.test('')) return 0;
  }
  return next - at;
}

/** Whether a cue may begin with a word: its first one, or a later one where those before may be left out. */
function mayBegin(words: readonly RegExp[], lower: string): boolean {
  for (const word of words) {
    if (word.test(lower)) return true;
    if (!word.test('')) return false;
  }
  return false;
}

const cuesOf = (locale: Scene['locale']) =>
  remembering((lower: string) => CUES[locale].filter(({ words }) => mayBegin(words, lower)), 20_000);
const BEGUN = { az: cuesOf('az'), en: cuesOf('en'), ru: cuesOf('ru') };

const mayBe = ({ cases }: PlacedMention, wanted: readonly Case[] | undefined) =>
  !wanted || cases.some((kase) => wanted.includes(kase));

const DID = /^(?:\p{L}{2,}(?:ал|ил|ел|ул|ала|ила|ела|али|или|ели)(?:ся|ась|ись)?|стал|стала|собрались)$/u;

/** Whom an evening is for is named in the same breath: no comma between. */
const isCutOff = ({ tokens }: Scene, { role }: Cue, from: number, to: number) =>
  role === 'honouree' &&
  tokens.slice(from, to).some(({ text, lower }) => /^[,;]$/u.test(text) || DID.test(lower));

/** How many words stand between, but for an apposition right behind the name. */
const distance = (scene: Scene, before: PlacedMention, at: number) =>
  isApposed(scene, before, at) ? 1 : at - before.to;

/** `run by a committee chaired by X`: X does what the nearer word says. */
const isBySomebody = ({ tokens, locale }: Scene, from: number, to: number): boolean =>
  locale === 'en' && tokens.slice(from, to).some(({ lower }) => lower === 'by');

function targets(scene: Scene, cue: Cue, from: number, to: number): PlacedMention[] {
  const [start, end] = sentenceBounds(scene, from);
  const before = scene.locale === 'az' ? lastMention(scene, from, start) : subjectBefore(scene, from, start);
  const after = nextMention(scene, to, end);
  const listed = (mention: PlacedMention, isBefore: boolean) => {
    if (!cue.list) return [mention];
    // "By the mayor, and by old X, who sang": nobody but X.
    const isTold =
      isBefore &&
      scene.tokens.slice(mention.to, from).some(({ lower }) => /^(?:who|котор\p{L}+)$/u.test(lower));
    return isBefore ? listBefore(scene, mention, start, !isTold) : listFrom(scene, mention, end, true);
  };
  const isNearBefore = before && distance(scene, before, from) <= cue.reach && mayBe(before, cue.cases);
  const isNearAfter =
    after &&
    after.from - to <= cue.reach &&
    mayBe(after, cue.cases) &&
    !isCutOff(scene, cue, to, after.from) &&
    !(cue.role === 'leader' && isBySomebody(scene, to, after.from));
  switch (cue.who) {
    case 'before':
      return before && isNearBefore ? listed(before, true) : [];
    case 'after':
      return after && isNearAfter ? listed(after, false) : [];
    case 'either':
      if (before && isNearBefore && (!isNearAfter || from - before.to <= (after?.from ?? 0) - to))
        return listed(before, true);
      return after && isNearAfter ? listed(after, false) : [];
    case 'subject-after':
      if (after && isNearAfter) return listed(after, false);
      return before && isNearBefore ? listed(before, true) : [];
    default: {
      if (before && from - before.to <= cue.reach)
        return mayBe(before, cue.cases ?? ['nom']) ? listed(before, true) : [];
      if (before) return [];
      const focus = inFocus(scene, start);
      return focus && from - start <= 6 && cue.role !== 'guest' ? [focus] : [];
    }
  }
}

const AZ_TITLE = /^(?:bəyanat|müraciət|məktub|petisiya|çağırış)/u;
const SIGNED: Record<Scene['locale'], RegExp> = {
  az: /^(?:imzala|imzalay|imzalad|imzaları?|imzalan|ünvanla|ünvanlan|göndər|göndəril)\p{L}*$/u,
  ru: /^(?:подписал\p{L}*|подписано|подписана|подпис[иь]|подписью|подписями|подписанты|подписавшие)$/u,
  en: /^(?:signed|signatories|signatures|signatory|undersigned)$/u,
};

/** Those who sign a statement or send it: named before `tərəfindən`, after `подписали`, after `signed by`, or in lines of their own. */
function senders(scene: Scene): void {
  const { tokens, locale, mentions } = scene;
  tokens.forEach((token, at) => {
    if (!SIGNED[locale].test(token.lower)) return;
    const [from, to] = sentenceBounds(scene, at);
    if (locale === 'az') {
      const by = findBack(scene, at, from, /^tərəfindən$/u);
      const isStatement = tokens.slice(from, to).some(({ lower }) => AZ_TITLE.test(lower));
      if (by >= 0 && isStatement) {
        const last = lastMention(scene, by, from);
        if (last && by - last.to <= 2)
          for (const { person } of listBefore(scene, last, from, true))
            scene.give(person, 'addressed-by', by, at + 1);
        return;
      }
    }
    const isHead = tokens.slice(at + 1, at + 7).some(({ text }) => text === ':');
    const next = nextMention(scene, at + 1, Math.min(tokens.length, at + 60));
    if (!next || (!isHead && !(locale !== 'az' && next.from - at <= 14 && next.from < to))) return;
    if (locale === 'en' && !isHead && tokens[at + 1]?.lower !== 'by') return;
    // In a head with a colon every name up to the end of the list has signed.
    let index = scene.mentionAt[next.from] ?? 0;
    let last = next;
    for (;;) {
      const mention = mentions[index];
      if (!mention || mention.from - last.to > (isHead ? 24 : 12) || (!isHead && mention.from >= to)) break;
      const isLater = index > (scene.mentionAt[next.from] ?? 0);
      if (isLater && (isNewProse(scene, last.to, mention.from) || isInProse(scene, last, mention))) break;
      scene.give(mention.person, 'addressed-by', at, at + 1);
      last = mention;
      index++;
    }
  });
}

/** Each name of the lines under a letter has signed it. */
function signers(scene: Scene): void {
  const block = signatureBlock(scene.marked.doc);
  if (!block) return;
  for (const { person, from, to } of scene.mentions)
    if (from >= block.from && to <= block.to && !isSigner(scene, person))
      scene.give(person, 'addressed-by', from, to);
}

const isSigner = ({ roles }: Scene, person: PlacedMention['person']) =>
  roles.get(person)?.some(({ role }) => role === 'addressed-by') ?? false;

const LONGEST_LINE = 16;

/** The name stands in a sentence, not in a line of a list. */
function isInProse(scene: Scene, last: PlacedMention, { from }: PlacedMention): boolean {
  const [start, end] = sentenceBounds(scene, from);
  return (
    last.from < start &&
    (end - start > LONGEST_LINE || /^(?:who|который|которая)$/u.test(scene.tokens[from + 3]?.lower ?? ''))
  );
}

/** A sentence of its own stands between: the list is over. */
function isNewProse({ tokens, marked }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      tokens[at]?.text === '.' &&
      tokens[at + 1]?.spaced &&
      (tokens[at + 1]?.capital ?? false) &&
      marked.sentence[at] !== marked.sentence[at + 1]
    ) {
      return tokens[at - 1]?.text.length !== 1;
    }
  }
  return false;
}

function findBack({ tokens }: Scene, at: number, from: number, word: RegExp): number {
  for (let back = at - 1; back >= from; back--) if (word.test(tokens[back]?.lower ?? '')) return back;
  return -1;
}

/** Whoever signs an appeal at its end has not written an article about it. */
function giveAuthors(scene: Scene, names: readonly PlacedMention[]): void {
  for (const { person, from, to } of names) {
    if (!isSigner(scene, person)) scene.give(person, 'author', from, to);
  }
}

/** Who wrote the article: the names of a byline. */
function authors(scene: Scene): void {
  for (const { kind, from, to } of scene.marked.doc.sentences) {
    if (kind !== 'byline') continue;
    const first = nextMention(scene, from, to);
    if (first) giveAuthors(scene, listFrom(scene, first, to));
  }
}

/** What people did and what was done for them. */
export function deedsIn(scene: Scene): void {
  const { tokens, locale, mentionAt } = scene;
  const said = framesIn(scene);
  for (let at = 0; at < tokens.length; at++) {
    if ((mentionAt[at] ?? -1) >= 0 || scene.marked.sentence[at] === -1 || said.has(at)) continue;
    for (const cue of BEGUN[locale](tokens[at]?.lower ?? '')) {
      const length = lengthAt(scene, at, cue);
      if (length === 0 || (cue.role === 'author' && !isHeadOfLine(scene, at))) continue;
      for (const mention of targets(scene, cue, at, at + length))
        scene.give(mention.person, onStage(scene, cue, mention), at, at + length);
    }
  }
  electionsIn(scene);
  programmesIn(scene);
  labelsIn(scene);
  playersIn(scene);
  titlesIn(scene);
  senders(scene);
  signers(scene);
  closingIn(scene);
  authors(scene);
}

/** A singer who "comes forward" sings. */
function onStage(
  { marked: { wordBefore } }: Scene,
  { role, words }: Cue,
  { from }: PlacedMention,
): Cue['role'] {
  const isStage =
    role === 'speaker' && words[0] && ['çıxış', 'выступил', 'выступили'].some((word) => words[0]?.test(word));
  return isStage && wordBefore[from]?.role === 'performer' ? 'performer' : role;
}

function isHeadOfLine(scene: Scene, at: number): boolean {
  const [from] = sentenceBounds(scene, at);
  return (
    at === from || (scene.tokens[at]?.breaks ?? 0) > 0 || /^[|–—•·/]$/u.test(scene.tokens[at - 1]?.text ?? '')
  );
}
