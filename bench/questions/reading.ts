import { join } from 'node:path';
import { readGold } from '../../features/articles/reading/gold/gold-files';
import {
  FLOORS,
  MEASURES,
  type Measure,
  type Score,
  scoreReading,
  sumScores,
} from '../../features/articles/reading/gold/score';
import { readSeed } from '../../features/articles/reading/gold/seed-gold';
import { precision, recall } from '../../features/articles/reading/gold/tally';
import { readArticle } from '../../features/articles/reading/read';
import { number, type Row } from '../table';

const WORDS = 10_000;
const MOST_MILLISECONDS = 300;
const ROUNDS = 9;
/** Of the issue, for articles that nobody has seen: precision and recall. */
const AIMS_UNSEEN: Partial<Record<Measure, readonly [number, number]>> = {
  people: [0.9, 0.85],
  roles: [0.85, 0.65],
  'main organization': [0.9, 0.8],
  'dated events': [0.8, 0.8],
};
const UNSEEN = join(import.meta.dirname, '..', 'unseen');
const LOCALES = { az: 'Azerbaijani', ru: 'Russian', en: 'English' } as const;

/**
 * How well and how fast articles are read: the seed's own, where it is at hand, those of the repository, those that no rule was
 * written for, and long ones.
 */
export function measureReading(): Row[] {
  const scored = (folder?: string) =>
    readGold(folder).map(({ article, gold }) =>
      scoreReading(article, gold, readArticle(article, gold.hints)),
    );
  const [own, unseen] = [scored(), scored(UNSEEN)];
  return [
    ...scoresOfSeed(),
    ...scores(`${own.length} own articles`, sumScores(own)),
    ...scores(`${unseen.length} articles that no rule was written for`, sumScores(unseen), AIMS_UNSEEN),
    ...speeds(),
  ];
}

function scoresOfSeed(): Row[] {
  const seed = readSeed('../shared/seed') ?? readSeed('../../shared/seed');
  if (!seed) return [{ what: 'article of the seed', result: 'not measured: ../shared/seed is missing' }];
  const reading = readArticle(seed.article, seed.gold.hints);
  return scores('article of the seed', scoreReading(seed.article, seed.gold, reading));
}

function scores(
  what: string,
  score: Score,
  aims: Partial<Record<Measure, readonly [number, number]>> = FLOORS,
): Row[] {
  return MEASURES.flatMap((measure) => {
    const [found, wanted] = [precision(score[measure]), recall(score[measure])];
    const aim = aims[measure];
    if (!aim) return [];
    const [ofFound, ofWanted] = aim;
    return {
      what: `${what}: ${measure}, precision / recall`,
      result: `${number(found, 3)} / ${number(wanted, 3)}`,
      aim: `≥ ${number(ofFound, 2)} / ${number(ofWanted, 2)}`,
      isMet: found >= ofFound && wanted >= ofWanted,
    };
  });
}

function speeds(): Row[] {
  return Object.entries(LOCALES).flatMap(([locale, language]) => {
    const articles = readGold().filter((one) => one.locale === locale);
    const words = articles.flatMap(({ article }) => `${article}\n\n`.split(/(?<=\s)(?=\S)/u));
    const text = (length: number) => Array.from({ length }, (_, at) => words[at % words.length]).join('');
    const texts = [1, 2, 4].map((times) => text(WORDS * times));
    const [once = 0, twice = 0, fourTimes = 0] = mediansInTurns(texts);
    return [
      {
        what: `${number(WORDS, 0)} words in ${language} read`,
        result: `${number(once, 0)} ms`,
        aim: `< ${MOST_MILLISECONDS} ms`,
        isMet: once < MOST_MILLISECONDS,
      },
      {
        what: `… twice and four times as many words`,
        result: `${number(twice / once)} and ${number(fourTimes / once)} times as long`,
        aim: 'linear: ≤ 2.5 and ≤ 5',
        isMet: twice / once <= 2.5 && fourTimes / once <= 5,
      },
    ];
  });
}

/** The time of each text on the processor, in milliseconds, after a round that does not count. */
function mediansInTurns(texts: readonly string[]): number[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => texts.map(timeOf)).slice(1);
  return texts.map((_, at) => {
    const times = rounds.map((round) => round[at] ?? 0).sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? 0;
  });
}

function timeOf(text: string): number {
  const before = process.cpuUsage();
  readArticle(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
