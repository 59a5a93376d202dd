import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { splitCitations } from '@/lib/cite';
import { parseEdtf } from '@/lib/dates/edtf';
import { searchTokens } from '@/lib/names/search-tokens';
import { EVENTS } from './article/events';
import { FACTS } from './article/facts';
import { ORGANIZATION_TEXTS } from './article/organization';
import { SOURCE } from './article/source';
import { STATEMENT } from './article/statement';
import { seedArticle } from './run';

const owner = openDatabase(process.env.DATABASE_OWNER_URL ?? '', 1);
const visitor = openDatabase(process.env.DATABASE_URL ?? '', 1);
const ofArticle = sql`organization_id = (select id from organizations where slug = 'moskva-qerb')`;

async function rows<T extends Record<string, unknown>>(query: ReturnType<typeof sql>, db = owner.db) {
  return (await db.execute<T>(query)).rows;
}

beforeAll(async () => {
  expect(await seedArticle(process.env.DATABASE_OWNER_URL ?? '')).toBe(true);
});
afterAll(() => Promise.all([owner.pool.end(), visitor.pool.end()]));

test('seeding again changes nothing, also when the organization was removed or renamed', async () => {
  const url = process.env.DATABASE_OWNER_URL ?? '';
  expect(await seedArticle(url)).toBe(false);
  await owner.db.execute(sql`update organizations set slug = 'renamed' where slug = 'moskva-qerb'`);
  expect(await seedArticle(url)).toBe(false);
  await owner.db.execute(sql`update organizations set slug = 'moskva-qerb' where slug = 'renamed'`);
  expect(await rows(sql`select slug from organizations`)).toEqual([{ slug: 'moskva-qerb' }]);
});

test('the organization is published, rests on a source only and is not confirmed', async () => {
  const [row] = await rows(
    sql`select published_at is not null as published, confirmed_at, is_demo from organizations`,
    visitor.db,
  );
  expect(row).toEqual({ published: true, confirmed_at: null, is_demo: false });
});

test('24 people, none of them a member; family, background and author are not named publicly', async () => {
  const all = await rows<{ slug: string; is_named_publicly: boolean }>(
    sql`select slug, is_named_publicly from people where ${ofArticle}`,
  );
  expect(all).toHaveLength(24);
  expect(
    all
      .filter((person) => !person.is_named_publicly)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(['aliyev-heydar', 'garakhanov-yunis', 'kazimov-aliheydar']);
  expect(await rows(sql`select from memberships where ${ofArticle}`)).toEqual([]);
  const [token] = searchTokens(['Казымов']);
  expect(await rows(sql`select from person_tokens where ${ofArticle} and token = ${token}`)).toHaveLength(2);
});

test('16 events with 6 days, 5 months and 5 years', async () => {
  const all = await rows<{ edtf: string; state: string; texts: number }>(sql`
    select edtf, state, (select count(*)::int from event_texts t where t.event_id = e.id) as texts
    from events e where ${ofArticle}`);
  const count = (precision: string) =>
    all.filter(({ edtf }) => parseEdtf(edtf)?.precision === precision).length;
  expect([count('day'), count('month'), count('year')]).toEqual([6, 5, 5]);
  expect(all.every(({ state, texts }) => state === 'published' && texts === 3)).toBe(true);
});

test('one statement with 14 names in the order of the article and the one it is about', async () => {
  const named = await rows<{ slug: string; role: string }>(
    sql`
    select p.slug, sp.role from statement_people sp
    join people p on p.id = sp.person_id and p.organization_id = sp.organization_id
    order by sp.role, sp.position`,
    visitor.db,
  );
  expect(named.filter(({ role }) => role === 'addressed-by').map(({ slug }) => slug)).toEqual([
    ...STATEMENT.addressedBy,
  ]);
  expect(STATEMENT.addressedBy).toHaveLength(14);
  expect(named.filter(({ role }) => role === 'subject')).toEqual([{ slug: 'aslanov-hazi', role: 'subject' }]);
});

test('every published fact has a citation, and every citation lies within the text', async () => {
  const uncited = await rows(sql`
    select 'event' as what, slug from events e where ${ofArticle}
      and not exists (select from citations c where c.event_id = e.id)
    union all select 'statement', slug from statements s where ${ofArticle}
      and not exists (select from citations c where c.statement_id = s.id)
    union all select 'term', id::text from terms t where ${ofArticle}
      and not exists (select from citations c where c.term_id = t.id)
    union all select 'fact', f.id::text from person_facts f where ${ofArticle}
      and not exists (select from citations c where c.person_fact_id = f.id)`);
  expect(uncited).toEqual([]);
  const spans = await rows<{ key: string; end: number }>(
    sql`select key, end_offset as end from citations where ${ofArticle}`,
  );
  expect(spans.length).toBeGreaterThan(60);
  expect(spans.filter(({ end }) => end > SOURCE.textLength)).toEqual([]);
});

/** Every text that people read, with its column. */
const TEXTS = sql`
  select 'about' as what, locale, about as text from organization_texts
  union all select 'activity', locale, activity from organization_texts
  union all select 'summary', locale, summary from organization_texts
  union all select 'biography', locale, biography from person_texts
  union all select 'fact', locale, text from person_fact_texts
  union all select 'event', locale, title || '. ' || coalesce(description, '') || '. ' || coalesce(place, '') from event_texts
  union all select 'statement', locale, title || '. ' || addressee from statement_texts
  union all select 'statement text', locale, text from statement_texts
  union all select 'source', locale, rights from source_texts`;

test('every mark in a text leads to a citation that a visitor may read', async () => {
  const known = new Set(
    (await rows<{ key: string }>(sql`select key from citations`, visitor.db)).map(({ key }) => key),
  );
  const texts = await rows<{ what: string; text: string }>(
    sql`select * from (${TEXTS}) texts order by locale, what`,
    visitor.db,
  );
  const marks = texts.flatMap(({ text }) =>
    splitCitations(text).flatMap((part) => (part.kind === 'cite' ? [part.id] : [])),
  );
  expect(marks.length).toBeGreaterThan(60);
  expect(marks.filter((key) => !known.has(key))).toEqual([]);
  // A mark stands behind its full stop; only what the article does not say rests on no place in it.
  const unmarked = texts
    .filter(({ what }) => ['about', 'activity', 'biography', 'statement text'].includes(what))
    .flatMap(({ text }) => text.replace(/([.;])((?:\[\[cite:[^\]]+\]\])+)/g, '$2$1').split(/[.;](?:\s+|$)/u))
    .filter((sentence) => sentence !== '' && !sentence.includes('[[cite:'));
  expect(unmarked).toEqual([
    'Müraciətin nəticəsi məqalədə göstərilmir',
    'The article does not say what came of the appeal',
    'О результате обращения в статье не сообщается',
  ]);
});

test('a visitor reads neither the full date of birth nor anything of the family', async () => {
  expect(await rows(sql`select * from person_details`, visitor.db)).toEqual([]);
  const read = JSON.stringify([
    await rows(TEXTS, visitor.db),
    await rows(sql`select * from people`, visitor.db),
    await rows(sql`select * from person_names`, visitor.db),
    await rows(sql`select key from citations`, visitor.db),
  ]);
  expect(read).toContain('1975');
  const words = [
    '1975-02',
    'fevral',
    'феврал',
    'februar',
    'övlad',
    'qardaş',
    'musiqiçi',
    'музыкант',
    'musician',
  ];
  words.push(
    'ailəli',
    'ailəsi',
    'женат',
    'married',
    'children',
    'brother',
    'heydər',
    'гейдар',
    'heydar',
    'qaraxanov',
  );
  const privately = FACTS.filter(({ visibility }) => visibility !== 'public').flatMap(({ cite, text }) => [
    cite,
    ...Object.values(text),
  ]);
  expect(privately.length).toBe(16);
  for (const secret of [...words, ...privately])
    expect(read.toLowerCase()).not.toContain(secret.toLowerCase());
  const kinds = await rows<{ kind: string }>(sql`select distinct kind from person_facts`, visitor.db);
  expect(kinds.map(({ kind }) => kind)).not.toContain('family');
  const spans = await rows<{ start: number; end: number }>(
    sql`select start_offset as start, end_offset as end from citations where end_offset - start_offset < 300`,
    visitor.db,
  );
  expect(spans.filter(({ start, end }) => start < 2091 && end > 1996)).toEqual([]);
});

// What follows compares with the annotated article, which lies beside the repository and is no part of it.
const shared = join(process.cwd(), '../shared/seed');
const withArticle = test.skipIf(!existsSync(join(shared, 'seed.json')));
interface Annotated {
  source: { lengthUtf16: number; sha256: string };
  events: { date: { edtf: string | null }; clause: { start: number; end: number }; title: unknown }[];
  people: { id: string; display: Record<string, string> }[];
  statements: { signatories: string[] }[];
}
const annotated = () => JSON.parse(readFileSync(join(shared, 'seed.json'), 'utf8')) as Annotated;

withArticle('people, events, names and places in the text are those of the annotation', async () => {
  const gold = annotated();
  expect([SOURCE.textLength, SOURCE.textSha256]).toEqual([gold.source.lengthUtf16, gold.source.sha256]);
  const dated = gold.events.filter(({ date }) => date.edtf);
  expect(EVENTS.map(({ edtf, span, title }) => [edtf, ...span, title])).toEqual(
    dated.map(({ date, clause, title }) => [date.edtf, clause.start, clause.end, title]),
  );
  expect(STATEMENT.addressedBy).toEqual(gold.statements[0]?.signatories);
  const names = await rows<{ slug: string; az: string; ru: string; en: string }>(sql`
    select p.slug, p.given || ' ' || p.surname as az, ru.given || ' ' || ru.surname as ru, en.given || ' ' || en.surname as en
    from people p
    join person_names ru on ru.person_id = p.id and ru.form = 'ru'
    join person_names en on en.person_id = p.id and en.form = 'en'
    where p.${ofArticle}`);
  expect(Object.fromEntries(names.map(({ slug, ...display }) => [slug, display]))).toEqual(
    Object.fromEntries(gold.people.map(({ id, display }) => [id, display])),
  );
});

const wordsOf = (text: string) =>
  text
    .replace(/\[\[cite:[^\]]*\]\]/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (words: string[]) => words.slice(0, -7).map((_, at) => words.slice(at, at + 8).join(' '));

withArticle(
  'no sentence of the article stands in the texts: no run of eight words, names and titles aside',
  async () => {
    const article = new Set(runsOf(wordsOf(readFileSync(join(shared, 'article.az.txt'), 'utf8'))));
    expect(article.size).toBeGreaterThan(500);
    const names = new Set([ORGANIZATION_TEXTS.az.name].flatMap((name) => runsOf(wordsOf(name))));
    const texts = await rows<{ text: string }>(sql`select text from (${TEXTS}) texts where locale = 'az'`);
    const copied = texts.flatMap(({ text }) =>
      runsOf(wordsOf(text)).filter((run) => article.has(run) && !names.has(run)),
    );
    expect(copied).toEqual([]);
    expect(FACTS.every(({ span: [start, end] }) => start < end)).toBe(true);
  },
);
