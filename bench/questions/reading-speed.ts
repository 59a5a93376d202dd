import { readGold } from '../../features/articles/reading/gold/gold-files';
import { readArticle } from '../../features/articles/reading/read';
import { number, type Row } from '../table';

const WORDS = 10_000;
const MOST_MILLISECONDS = 300;
const ROUNDS = 9;
const LOCALES = { az: 'Azerbaijani', ru: 'Russian', en: 'English' } as const;

/** How long long articles take, in lines as they are written and all in one line, and how the time grows with the length. */
export function readingSpeeds(): Row[] {
  return Object.entries(LOCALES).flatMap(([locale, language]) => {
    const articles = readGold().filter((one) => one.locale === locale);
    const words = articles.flatMap(({ article }) => `${article}\n\n`.split(/(?<=\s)(?=\S)/u));
    const text = (length: number) => Array.from({ length }, (_, at) => words[at % words.length]).join('');
    const texts = [1, 2, 4].map((times) => text(WORDS * times));
    const [once = 0, ...more] = mediansInTurns(texts);
    return [
      {
        what: `${number(WORDS, 0)} words in ${language} read`,
        result: `${number(once, 0)} ms`,
        aim: `< ${MOST_MILLISECONDS} ms`,
        isMet: once < MOST_MILLISECONDS,
      },
      growth('… twice and four times as many words', [once, ...more]),
      growth('… the same in one line', mediansInTurns(texts.map((each) => each.replace(/\s+/gu, ' ')))),
    ];
  });
}

function growth(what: string, [once = 0, twice = 0, fourTimes = 0]: readonly number[]): Row {
  return {
    what,
    result: `${number(twice / once)} and ${number(fourTimes / once)} times as long`,
    aim: 'linear: ≤ 2.5 and ≤ 5',
    isMet: twice / once <= 2.5 && fourTimes / once <= 5,
  };
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
