import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { getManagedSource } from '@/features/sources/queries/manage';
import { getPublicSource } from '@/features/sources/queries/public-sources';
import { excerptsFill } from '@/scripts/commands/excerpts-fill';
import { publicContext, type RequestContext, systemContext } from '@/server/context';
import { lineOf, type Organization, staffOf } from './articles-testing';
import { decide } from './commands/decide';
import { decideChanges } from './commands/decide-changes';
import { fillExcerpts } from './commands/fill-excerpts';
import { publish } from './commands/publish';
import { readAgain } from './commands/read-again';
import { readIn } from './commands/read-in';
import { getReview } from './queries/review';

const FIRST = '2019-cu il martın 21-də Riqada "Ocaq" Mərkəzi Novruz bayramı şənliyi keçirib.';
const SECOND =
  '2018-ci il mayın 28-də Riqada "Ocaq" Mərkəzi Respublika gününə həsr olunmuş konfrans təşkil edib.';
const THIRD = '2017-ci il oktyabrın 12-də Riqada "Ocaq" Mərkəzi yaradıcılıq gecəsi keçirib.';
const FAMILY = 'Leyla Əliyeva evlidir, iki övladı var.';
const text = [
  '"Ocaq" Mərkəzinin sədri Leyla Əliyeva qonaqları salamlayıb.',
  FIRST,
  SECOND,
  `Leyla Əliyeva 1989-cu ildən Riqada yaşayır. ${FAMILY}`,
  THIRD,
].join('\n');

interface Shown {
  slug: string;
  day: string;
  excerpt: string | null;
  version: number;
}

describe('the words around a fact', () => {
  let organization: Organization;
  let editor: RequestContext;
  let id: string;
  let source: { id: string; slug: string };

  /** What a visitor reads beside each event, by its day. */
  async function quotes(): Promise<Record<string, string | null>> {
    const { citations } = await getPublicSource(publicContext('az'), {
      organization: organization.slug,
      source: source.slug,
    });
    const { rows } = await ownerDb().execute<Pick<Shown, 'slug' | 'day'> & Record<string, unknown>>(sql`
      select slug, first_day::text as day from events where organization_id = ${organization.id}`);
    const days = new Map(rows.map(({ slug, day }) => [slug, day]));
    return Object.fromEntries(
      citations.flatMap(({ about, excerpt }) =>
        about.kind === 'event' ? [[days.get(about.slug) ?? '', excerpt]] : [],
      ),
    );
  }
  /** What the editors are told of it. */
  const states = async () => {
    const { citations } = await getManagedSource(editor, source.id);
    return citations.map(({ kind, quote }) => `${kind} ${quote}`);
  };
  const all = async () => (await publicAll()).citations.flatMap(({ excerpt }) => excerpt ?? []).join(' | ');
  const publicAll = () =>
    getPublicSource(publicContext('az'), { organization: organization.slug, source: source.slug });

  beforeAll(async () => {
    organization = await makeOrganization();
    await ownerDb().execute(sql`update organizations set excerpt_words = 8 where id = ${organization.id}`);
    editor = await staffOf(organization, 'editor');
    ({ id } = await readIn(editor, { text, publication: 'Qəzet', publishedOn: '2020-01-30' }));
    for (const { id: proposal } of (await getReview(editor, id)).lines) {
      await decide(editor, { id, proposal, decision: 'accepted' });
    }
    await publish(editor, { id });
    const { rows } = await ownerDb().execute<{ id: string; slug: string }>(
      sql`select id, slug from sources where organization_id = ${organization.id}`,
    );
    source = rows[0] ?? { id: '', slug: '' };
  });

  it('stand there once it is published', async () => {
    const before = await quotes();
    expect(Object.keys(before).sort()).toEqual(['2017-10-12', '2018-05-28', '2019-03-21']);
    for (const excerpt of Object.values(before)) expect(text).toContain(excerpt ?? 'no excerpt');
    expect(await states()).toContain('event shown');
  });

  it('move along with a corrected text; where the words are gone, nothing is shown, and the editors are told why', async () => {
    const before = await quotes();
    const corrected = `Düzəliş edilib.\n${text.replace(`${SECOND}\n`, '')}`;
    await readAgain(editor, { id, text: corrected });
    const after = await quotes();
    expect(after['2019-03-21']).toBe(before['2019-03-21']);
    expect(after['2017-10-12']).toBe(before['2017-10-12']);
    expect(after['2018-05-28']).toBeNull();
    expect(await states()).toContain('event undecided');
    const { rows } = await ownerDb().execute<{ excerpt: string; start: number; from: number }>(sql`
      select excerpt, excerpt_start as start, start_offset as "from" from citations
      where organization_id = ${organization.id} and excerpt is not null`);
    for (const { excerpt, start } of rows) {
      expect(corrected.slice(start, start + excerpt.length)).toBe(excerpt);
    }
    await decideChanges(editor, { id, answer: 'accept' });
    expect(await states()).toContain('event words-gone');
    expect(await quotes()).toEqual(after);
  });

  it('of a place whose words are others come back once nothing waits to be decided', async () => {
    const now = (await getReview(editor, id)).text;
    const other = now.replace(FIRST, FIRST.replace('martın 21-də', 'martın 22-də'));
    await readAgain(editor, { id, text: other });
    expect((await quotes())['2019-03-21']).toBeNull();
    expect(await states()).toContain('event undecided');
    // Nor does filling ask nobody.
    await fillExcerpts(systemContext('az', organization), {});
    expect((await quotes())['2019-03-21']).toBeNull();
    await decideChanges(editor, { id, answer: 'accept' });
    await publish(editor, { id });
    expect((await quotes())['2019-03-22']).toContain('martın 22-də');
  });

  it('are kept for what was cited before there were any, once, on the command line', async () => {
    const before = await quotes();
    const stored = await all();
    await ownerDb().execute(
      sql`update citations set excerpt = null, excerpt_start = null where organization_id = ${organization.id}`,
    );
    expect(await all()).toBe('');
    await excerptsFill.run({}, [organization.slug]);
    expect(await quotes()).toEqual({ ...before, '2018-05-28': null });
    expect(await all()).toBe(stored);
    expect(await all()).not.toContain('övladı');
    expect(await fillExcerpts(systemContext('az', organization), {})).toMatchObject({ count: 0 });
    await expect(fillExcerpts(editor, {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are not shown of a source that is left out, nor where the organization shows none', async () => {
    await ownerDb().execute(sql`update sources set shows_excerpts = false where id = ${source.id}`);
    expect(await all()).toBe('');
    expect(await states()).toContain('event source-off');
    await ownerDb().execute(sql`update sources set shows_excerpts = true where id = ${source.id}`);
    await ownerDb().execute(sql`update organizations set excerpt_words = 0 where id = ${organization.id}`);
    expect(await all()).toBe('');
    expect(await states()).toContain('event off');
  });
});

describe('what was rejected in a text', () => {
  it('is no part of the words around another fact of the corrected one', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await readIn(editor, { text, publication: 'Qəzet', publishedOn: '2020-01-30' });
    const residence = (await getReview(editor, id)).lines.find(({ values }) => values.fact === 'residence');
    await decide(editor, {
      id,
      proposal: (await lineOf(editor, id, 'event', '2019-03-21')).id,
      decision: 'accepted',
    });
    if (residence) await decide(editor, { id, proposal: residence.id, decision: 'rejected' });
    await publish(editor, { id });
    await readAgain(editor, { id, text: `Düzəliş.\n${text}` });
    await decideChanges(editor, { id, answer: 'refuse' });
    await ownerDb().execute(
      sql`update citations set excerpt = null, excerpt_start = null where organization_id = ${organization.id}`,
    );
    await fillExcerpts(systemContext('az', organization), {});
    const { rows } = await ownerDb().execute<{ excerpt: string | null }>(
      sql`select excerpt from citations where organization_id = ${organization.id} and excerpt is not null`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { excerpt } of rows) expect(excerpt).not.toMatch(/övladı|Leyla/);
  });
});
