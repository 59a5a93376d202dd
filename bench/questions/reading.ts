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
const LOCALES = { az: 'Azerbaijani', ru: 'Russian', en: 'English' } as const;

/** How well and how fast articles are read: the seed's own, where it is at hand, those of the repository, and long ones. */
export function measureReading(): Row[] {
  const own = readGold().map(({ article, gold }) =>
    scoreReading(article, gold, readArticle(article, gold.hints)),
  );
  return [...scoresOfSeed(), ...scores(`${own.length} own articles`, sumScores(own)), ...speeds()];
}

function scoresOfSeed(): Row[] {
  const seed = readSeed('../shared/seed') ?? readSeed('../../shared/seed');
  if (!seed) return [{ what: 'article of the seed', result: 'not measured: ../shared/seed is missing' }];
  const reading = readArticle(seed.article, seed.gold.hints);
  return scores('article of the seed', scoreReading(seed.article, seed.gold, reading));
}

function scores(what: string, score: Score): Row[] {
  const hasFloor = (measure: Measure): measure is keyof typeof FLOORS => measure in FLOORS;
  return MEASURES.filter(hasFloor).map((measure) => {
    const [found, wanted] = [precision(score[measure]), recall(score[measure])];
    const [ofFound, ofWanted] = FLOORS[measure];
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
