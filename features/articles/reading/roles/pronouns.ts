import { headOf } from '../bodies/heads';
import type { Role } from '../proposals';
import { inFocus } from './focus';
import type { Frame } from './frame';
import type { PlacedMention, Scene } from './scene';

const HE: Record<Scene['locale'], RegExp> = { az: /^$/u, ru: /^он$/u, en: /^he$/u };
const SHE: Record<Scene['locale'], RegExp> = { az: /^$/u, ru: /^она$/u, en: /^she$/u };
const IT = /^o$/u;

/** The sex of a personal pronoun in the third person; null where it tells none, undefined for another word. */
export function pronounAt({ tokens, locale }: Scene, at: number): 'm' | 'f' | null | undefined {
  const lower = tokens[at]?.lower ?? '';
  if (HE[locale].test(lower)) return 'm';
  if (SHE[locale].test(lower)) return 'f';
  return locale === 'az' && IT.test(lower) && /^(?:,|da|də|isə)$/u.test(tokens[at + 1]?.lower ?? '')
    ? null
    : undefined;
}

/** What a sentence may tell of somebody named before; who speaks or comes is named where that is told. */
const TOLD: ReadonlySet<Role> = new Set<Role>([
  'founder', 'leader', 'chair', 'president', 'director', 'editor', 'secretary', 'treasurer', 'board-member', 'initiator', 'performer', 'author',
]); // biome-ignore format: a list
const OURS =
  /^(?:society|club|association|community|centre|center|school|choir|group|federation|union|council|branch|ensemble|band|circle|обществ|общин|клуб|хор|ансамбл|школ|кружок|центр|союз|землячеств|автономи|диаспор|студи|театр)/u;

const FARTHEST = 25;

/** `She founded the school`, `Он возглавил хор`: a verb whose subject is a pronoun tells of whom the article is telling. */
export function pronounSubject(scene: Scene, frame: Frame, at: number, from: number): PlacedMention[] {
  const isTold = frame.role !== null && TOLD.has(frame.role);
  if (!isTold || frame.who === 'after' || (frame.cases && !frame.cases.includes('nom'))) return [];
  // "He runs a tea firm": a business.
  if (frame.role === 'leader' && !scene.tokens.slice(at, at + 7).some(({ lower }) => OURS.test(lower)))
    return [];
  for (let back = at - 1; back >= from && at - back <= FARTHEST; back--) {
    const isIt = scene.locale === 'az' && back === at - 1 && IT.test(scene.tokens[back]?.lower ?? '');
    const gender = isIt ? null : pronounAt(scene, back);
    if (gender === undefined) continue;
    const focus = inFocus(scene, from, gender);
    return focus ? [focus] : [];
  }
  return scene.locale === 'az' ? unsaidSubject(scene, frame, at, from) : [];
}

/** `həkim A və fəhlə B ilə bərabər`: with whom, not who. */
const isWith = (scene: Scene, named: PlacedMention, at: number): boolean =>
  scene.tokens.slice(named.to, Math.min(at, named.to + 6)).some(({ lower }) => lower === 'ilə');

const OF_A_LIFE: ReadonlySet<Role> = new Set<Role>(['founder', 'leader', 'chair', 'editor', 'director']);
const LEAST_MENTIONS = 3;

/** `1994-cü ildə mərkəzi qurdu`: in Azerbaijani the subject of a life that is told is often left out. */
function unsaidSubject(scene: Scene, frame: Frame, at: number, from: number): PlacedMention[] {
  if (!frame.role || !OF_A_LIFE.has(frame.role)) return [];
  const verb =
    scene.tokens[at + 1]?.kind === 'word' && /^(?:et|ed)/u.test(scene.tokens[at + 1]?.lower ?? '')
      ? at + 1
      : at;
  if (/(?:l[aə]r|ıq|ik|uq|ük|dım|dim|dum|düm)$/u.test(scene.tokens[verb]?.lower ?? '')) return [];
  for (let back = from; back < at; back++) {
    const token = scene.tokens[back];
    const named = scene.mentions[scene.mentionAt[back] ?? -1];
    if (!token || (named?.cases.includes('nom') && !isWith(scene, named, at))) return [];
    const head = headOf(token.lower, 'az');
    if (head && /^(?:s?[ıiuü])?$/u.test(head.ending) && back < at - 1) return [];
  }
  const focus = inFocus(scene, from);
  return focus && focus.person.mentions.length >= LEAST_MENTIONS ? [focus] : [];
}
