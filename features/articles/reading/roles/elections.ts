import type { Role } from '../proposals';
import { lastMention, nextMention, type PlacedMention, type Scene } from './scene';

type Words = Record<Scene['locale'], RegExp>;

const VOTES: Words = {
  az: /^(?:səs|səslə|səsvermə\p{L}*|səsin|səsi)$/u,
  ru: /^(?:голос\p{L}*|голосовани\p{L}*)$/u,
  en: /^(?:votes?|ballot|vote)$/u,
};
const WON: Words = {
  az: /^(?:qalib|qələbə|qazan\p{L}+|toplayıb|topladı)$/u,
  ru: /^(?:победил[аи]?|выиграл[аи]?|одержал[аи]?|набрал[аи]?|получил[аи]?)$/u,
  en: /^(?:won|wins|defeated|beat|prevailed|polled)$/u,
};
/** `получил больше`, `qalib gəlib`: less than that is only a count of votes. */
const SURELY: Words = {
  az: /(?:^| )(?:qalib|qələbə|daha çox|çoxluq)(?: |$)/u,
  ru: /(?:^| )(?:победил\p{L}?|выиграл\p{L}?|победу|больше|большинство)(?: |$)/u,
  en: /(?:^| )(?:won|wins|defeated|beat|prevailed|more)(?: |$)/u,
};
const CANDIDATES: Words = {
  az: /^(?:namizəd\p{L}*|iddia\p{L}*|mübarizə)$/u,
  ru: /^(?:кандидат\p{L}*|претендовал\p{L}*|претенд\p{L}+|боролись|выдвин\p{L}+)$/u,
  en: /^(?:candidates?|stood|ran|contested|contest|nominees?)$/u,
};
const OFFICES: readonly [RegExp, Role][] = [
  [/^(?:sədrli[yk]\p{L}*|sədr|sədrin|председател\p{L}*|chair|chairman|chairwoman|chairmanship)$/u, 'chair'],
  [/^(?:prezidentli[yk]\p{L}*|prezident|президент\p{L}*|president|presidency)$/u, 'president'],
  [/^(?:başçılı[ğq]\p{L}*|rəhbərli[yk]\p{L}*|руководител\p{L}*|атаман\p{L}*)$/u, 'leader'],
];

/** The office that the candidates of a sentence wanted. */
function wantedIn({ tokens, locale }: Scene, from: number, to: number): Role | undefined {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (!words.some((word) => CANDIDATES[locale].test(word))) return undefined;
  return OFFICES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
}

function winnerOf(scene: Scene, at: number, from: number, to: number): PlacedMention | undefined {
  const before = lastMention(scene, at, from);
  if (before?.cases.includes('nom')) return before;
  const after = scene.locale === 'ru' ? nextMention(scene, at, Math.min(to, at + 5)) : undefined;
  return after?.cases.includes('nom') ? after : undefined;
}

/** `Sədrliyə iki namizəd vardı. Səsvermədə X qalib gəldi`: who won has what the candidates named before wanted. */
export function electionsIn(scene: Scene): void {
  const { tokens, locale } = scene;
  const { sentences } = scene.marked.doc;
  sentences.forEach(({ from, to }, index) => {
    const words = tokens.slice(from, to).map(({ lower }) => lower);
    if (!words.some((word) => VOTES[locale].test(word)) || !SURELY[locale].test(words.join(' '))) return;
    const at = words.findIndex((word) => WON[locale].test(word));
    if (at < 0) return;
    const office = [0, 1, 2, 3]
      .map((back) => sentences[index - back])
      .map((sentence) => (sentence ? wantedIn(scene, sentence.from, sentence.to) : undefined))
      .find((role) => role !== undefined);
    const winner = office && winnerOf(scene, from + at, from, to);
    if (office && winner) scene.give(winner.person, office, from + at, from + at + 1);
  });
}
