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
import { readingSpeeds } from './reading-speed';

/** Of the issue, for articles that nobody has seen: precision and recall. */
const AIMS_UNSEEN: Partial<Record<Measure, readonly [number, number]>> = {
  people: [0.9, 0.85],
  roles: [0.85, 0.65],
  'main organization': [0.9, 0.8],
  'dated events': [0.8, 0.8],
};
const UNSEEN = join(import.meta.dirname, '..', 'unseen');
/** What whoever writes the rules has heard of those articles, and where they lie. */
const UNSEEN_PARTS = {
  'articles that no rule was written for': 'untold',
  'more, of which kinds of faults were told': 'told',
};

/**
 * How well and how fast articles are read: the seed's own, where it is at hand, those of the repository, those that no rule was
 * written for, and long ones.
 */
export function measureReading(): Row[] {
  const scored = (folder?: string) =>
    readGold(folder).map(({ article, gold }) =>
      scoreReading(article, gold, readArticle(article, gold.hints)),
    );
  const own = scored();
  return [
    ...scoresOfSeed(),
    ...scores(`${own.length} own articles`, sumScores(own)),
    ...Object.entries(UNSEEN_PARTS).flatMap(([what, folder]) => {
      const unseen = scored(join(UNSEEN, folder));
      return scores(`${unseen.length} ${what}`, sumScores(unseen), AIMS_UNSEEN);
    }),
    ...readingSpeeds(),
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
