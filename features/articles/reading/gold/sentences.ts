import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, type Locale } from '@/lib/locales';
import { fold } from '@/lib/names/fold';
import { nameKey } from '@/lib/names/name-key';
import type { ArticleReading } from '../proposals';
import { readArticle } from '../read';
import { addTallies, emptyTally, type Tally } from './tally';

/** Invented sentences of one class of things to be read, with what is to be found in each (docs/article-measure.md). */
interface SentenceFile {
  name: string;
  locale: Locale;
  sentences: Sentence[];
}

interface Wanted {
  name: string;
  optional: boolean;
  roles: { role: string; optional: boolean }[];
}

interface Sentence {
  title: string;
  text: string;
  publishedOn: string | undefined;
  people: Wanted[] | null;
  events: { edtf: string; optional: boolean; categories: string[] }[] | null;
  main: string[] | null;
  places: string[] | null;
  facts: string[] | null;
}

const TITLE: Record<Locale, string> = { az: 'Qısa', ru: 'Коротко', en: 'In brief' };
const NAME = /^(?<name>\w+)\.(?<locale>\w+)\.txt$/;

function personOf(written: string): Wanted {
  const [name = '', roles = ''] = written.split(':').map((part) => part.trim());
  const isOptional = (word: string) => word.startsWith('?');
  const bare = (word: string) => word.replace(/^\?/, '');
  return {
    name: bare(name),
    optional: isOptional(name),
    roles: roles
      .split(' ')
      .filter(Boolean)
      .map((role) => ({ role: bare(role), optional: isOptional(role) })),
  };
}

/** The lines of a block: a title after `*`, the text, and what is to be found after a mark of its own. */
function sentenceOf(block: string, file: string, locale: Locale): Sentence {
  const lines = block.split('\n');
  const marked = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1).trim());
  const list = (mark: string, between: RegExp) => {
    const found = marked(mark);
    return found.length > 0 ? found.flatMap((line) => line.split(between)).filter(Boolean) : null;
  };
  const events = marked('@').map((line) => {
    const [edtf = '', ...categories] = line.split(' ');
    return { edtf: edtf.replace(/^\?/, ''), optional: edtf.startsWith('?'), categories };
  });
  return {
    title: marked('*')[0] ?? TITLE[locale],
    text: lines.filter((line) => !/^[*>@#^!%]/.test(line)).join('\n'),
    publishedOn: marked('%')[0],
    people: list('>', /;\s*/)?.map(personOf) ?? null,
    events: events.length > 0 || file === 'dates' ? events : null,
    main: list('#', /;\s*/),
    places: list('^', /;\s*/),
    facts: list('!', /\s+/),
  };
}

/** All files of the folder, in the order of their names. */
export function readSentences(folder: string = join(import.meta.dirname, 'sentences')): SentenceFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const { name, locale } = NAME.exec(file)?.groups ?? {};
      if (!name || !locale || !isLocale(locale)) return [];
      const blocks = readFileSync(join(folder, file), 'utf8').trim().split(/\n\n+/);
      return [{ name, locale, sentences: blocks.map((block) => sentenceOf(block, name, locale)) }];
    });
}

type Measures = Record<'people' | 'roles' | 'events' | 'categories' | 'main' | 'places' | 'facts', Tally>;

/** Compares what was found with what was wanted, as sets; what is optional counts neither way. */
function tally(found: Iterable<string>, wanted: Iterable<string>, optional: Iterable<string> = []): Tally {
  const [is, shall, may] = [new Set(found), new Set(wanted), new Set(optional)];
  return {
    right: [...shall].filter((one) => is.has(one)).length,
    missed: [...shall].filter((one) => !is.has(one)),
    false: [...is].filter((one) => !shall.has(one) && !may.has(one)),
  };
}

const bareName = (name: string) =>
  fold(name.replace(/["«»“”„]/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function scoreOf(sentence: Sentence, reading: ArticleReading): Measures {
  const none = emptyTally();
  const measures: Measures = {
    people: none, roles: none, events: none, categories: none, main: none, places: none, facts: none,
  }; // biome-ignore format: a table
  const { people, events, main, places, facts } = sentence;
  if (people) {
    const names = (optional: boolean) =>
      people.filter((one) => one.optional === optional).map(({ name }) => nameKey(name));
    const roles = (optional: boolean) =>
      people.flatMap((one) =>
        one.roles
          .filter((role) => role.optional === optional)
          .map(({ role }) => `${nameKey(one.name)}: ${role}`),
      );
    measures.people = tally(
      reading.people.map(({ name }) => nameKey(name)),
      names(false),
      names(true),
    );
    measures.roles = tally(
      reading.people.flatMap(({ name, roles: own }) => own.map(({ role }) => `${nameKey(name)}: ${role}`)),
      roles(false),
      roles(true),
    );
  }
  if (events) {
    const days = (optional: boolean) =>
      events.filter((event) => event.optional === optional).map(({ edtf }) => edtf);
    measures.events = tally(
      reading.events.map(({ edtf }) => edtf),
      days(false),
      days(true),
    );
    for (const event of events) {
      const own = reading.events.find(({ edtf }) => edtf === event.edtf);
      if (own && event.categories.length > 0)
        measures.categories = addTallies([
          measures.categories,
          event.categories.includes(own.category)
            ? { right: 1, missed: [], false: [] }
            : { right: 0, missed: [event.categories.join('/')], false: [own.category] },
        ]);
    }
  }
  if (main) {
    const found = reading.organizations.filter((one) => one.main).map(({ name }) => bareName(name));
    const wanted = main.map(bareName);
    const hit = found.some((name) => wanted.includes(name));
    measures.main = hit
      ? { right: 1, missed: [], false: [] }
      : { right: 0, missed: wanted.slice(0, 1), false: found };
  }
  if (places)
    measures.places = tally(
      reading.places.map(({ name }) => fold(name)),
      places.filter((name) => !name.startsWith('?')).map(fold),
      places.filter((name) => name.startsWith('?')).map((name) => fold(name.slice(1))),
    );
  if (facts) {
    const [wanted, may] = [
      facts.filter((key) => !key.startsWith('?')),
      facts.filter((key) => key.startsWith('?')),
    ];
    measures.facts = tally(
      reading.facts.map(({ key }) => key),
      may.length > 0 ? [] : wanted,
      may.length > 0 ? wanted : [],
    );
  }
  return measures;
}

/** The sum over a file, and each fault with its sentence. */
export function scoreSentences({ sentences, locale }: SentenceFile): {
  measures: Measures;
  faults: string[];
} {
  const faults: string[] = [];
  const all = sentences.map((sentence) => {
    const hints = { locale, ...(sentence.publishedOn ? { publishedOn: sentence.publishedOn } : {}) };
    const own = scoreOf(sentence, readArticle(`${sentence.title}\n\n${sentence.text}\n`, hints));
    const told = Object.entries(own).flatMap(([measure, { missed, false: wrong }]) => [
      ...missed.map((what) => `− ${measure} ${what}`),
      ...wrong.map((what) => `+ ${measure} ${what}`),
    ]);
    if (told.length > 0) faults.push(`${sentence.text}\n    ${told.join('\n    ')}`);
    return own;
  });
  const keys = ['people', 'roles', 'events', 'categories', 'main', 'places', 'facts'] as const;
  const measures = Object.fromEntries(
    keys.map((key) => [key, addTallies(all.map((own) => own[key]))]),
  ) as Measures;
  return { measures, faults };
}
