import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleProposals } from '@/db/schema/articles';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { listPublicEvents } from '@/features/events/queries/public';
import { getPublicSource } from '@/features/sources/queries/public-sources';
import { publicContext, type RequestContext } from '@/server/context';
import { count, lineOf, type Organization, staffOf } from './articles-testing';
import { acceptAbove } from './commands/accept-above';
import { correct } from './commands/correct';
import { decide } from './commands/decide';
import { discard } from './commands/discard';
import { join } from './commands/join';
import { publish } from './commands/publish';
import { readIn } from './commands/read-in';
import { listArticles } from './queries/list';
import { getReview } from './queries/review';

const text = readFileSync('features/articles/reading/gold/almati-portret.az.txt', 'utf8');

describe('an article', () => {
  let organization: Organization;
  let editor: RequestContext;
  let id: string;
  beforeAll(async () => {
    organization = await makeOrganization();
    editor = await staffOf(organization, 'editor');
    ({ id } = await readIn(editor, { text }));
  });

  it('is kept as it is, with every proposal at its place, and nothing of it is public', async () => {
    const review = await getReview(editor, id);
    expect(review).toMatchObject({ text, language: 'az', publishedOn: '2018-03-14', state: 'in-review' });
    for (const line of review.lines) expect(line.quote).toBe(text.slice(line.start, line.end));
    expect(new Set(review.lines.map(({ kind }) => kind))).toContain('event');
    expect(await count('people', organization)).toBe(0);
    expect(await count('events', organization)).toBe(0);
    const list = await listArticles(editor, null);
    expect(list).toMatchObject([{ id, proposals: review.lines.length, open: review.lines.length }]);
  });

  it('is read by editors only, and once', async () => {
    const manager = await staffOf(organization, 'event-manager');
    await expect(getReview(manager, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readIn(editor, { text })).rejects.toMatchObject({ fields: { text: 'article-known' } });
  });

  it('is decided line by line, corrected, and the rest above a confidence', async () => {
    const chair = await lineOf(editor, id, 'person', 'Sevinc');
    await expect(
      correct(editor, { id, proposal: chair.id, given: ' ', surname: 'Ağayeva' }),
    ).rejects.toMatchObject({ fields: { given: expect.anything() } });
    await correct(editor, { id, proposal: chair.id, given: 'Sevinc', surname: 'Ağayeva-Nur' });
    const treasurer = await lineOf(editor, id, 'person', 'Oqtay');
    await decide(editor, { id, proposal: treasurer.id, decision: 'rejected' });
    await acceptAbove(editor, { id, confidence: '70' });
    const { lines } = await getReview(editor, id);
    expect(lines.find((line) => line.id === chair.id)).toMatchObject({ decision: 'corrected' });
    expect(lines.find((line) => line.id === treasurer.id)).toMatchObject({ decision: 'rejected' });
    expect(lines.every(({ decision, confidence }) => decision !== 'open' || confidence < 70)).toBe(true);
  });

  it('is published whole, each fact with its source; family stays with the administrators', async () => {
    await publish(editor, { id });
    const visitor = publicContext('az');
    const events = await listPublicEvents(visitor, organization.slug);
    expect(JSON.stringify(events)).toContain('2017');
    const [source] = (
      await ownerDb().execute<{ slug: string }>(
        sql`select slug from sources where organization_id = ${organization.id}`,
      )
    ).rows;
    const shown = await getPublicSource(visitor, {
      organization: organization.slug,
      source: source?.slug ?? '',
    });
    const facts = JSON.stringify(shown.citations);
    expect(facts).toContain('Ağayeva-Nur');
    expect(facts).not.toContain('Oqtay');
    expect(facts).not.toContain('Evlidir');
    // Of a birth the year alone; the month is that of an event, too.
    expect(facts).not.toContain('sentyabrın');
    expect(await count('people', organization, sql`given = 'Oqtay'`)).toBe(0);
    const excerpts = shown.citations.flatMap(({ excerpt }) => excerpt ?? []);
    expect(excerpts.length).toBeGreaterThan(5);
    for (const excerpt of excerpts) {
      expect(text).toContain(excerpt);
      expect(excerpt.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
    const quoted = new Set(
      excerpts.flatMap((excerpt) => Array.from(excerpt, (_, at) => text.indexOf(excerpt) + at)),
    );
    expect(quoted.size).toBeLessThanOrEqual(text.length / 2);
    const uncited = await ownerDb().execute(sql`
      select id from events e where e.organization_id = ${organization.id} and not exists (
        select from citations c where c.event_id = e.id)
      union all select id from people p where p.organization_id = ${organization.id} and not exists (
        select from citations c where c.person_id = p.id)`);
    expect(uncited.rows).toEqual([]);
    expect(await count('person_facts', organization, sql`kind = 'family' and visibility = 'public'`)).toBe(0);
    await expect(publish(editor, { id })).rejects.toMatchObject({ reason: 'article-published' });
  });

  it('joins what a second article tells of the same to the rows that are there', async () => {
    const before = [await count('people', organization), await count('events', organization)];
    const second = await readIn(editor, { text: `${text}\nYenidən.`, publication: 'Başqa qəzet' });
    const chair = await lineOf(editor, second.id, 'person', 'Nərgiz');
    expect(chair.matches).toMatchObject([{ reasons: ['same-name'] }]);
    expect(chair.joined).toBe(chair.matches[0]?.id);
    const stranger = await lineOf(editor, second.id, 'person', 'Tərlan');
    await join(editor, { id: second.id, proposal: stranger.id, to: 'new' });
    await decide(editor, {
      id: second.id,
      proposal: (await lineOf(editor, second.id, 'person', 'Oqtay')).id,
      decision: 'rejected',
    });
    const renamed = await lineOf(editor, second.id, 'person', 'Sevinc');
    await decide(editor, { id: second.id, proposal: renamed.id, decision: 'rejected' });
    await acceptAbove(editor, { id: second.id, confidence: '70' });
    await publish(editor, { id: second.id });
    expect([await count('people', organization), await count('events', organization)]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
    ]);
    expect(await count('sources', organization, sql`published_at is not null`)).toBe(2);
  });

  it('shows editors no line of somebody who has gone into safe mode', async () => {
    const third = await readIn(editor, { text: `${text}\nSon.` });
    await lineOf(editor, third.id, 'person', 'Nərgiz');
    await ownerDb().execute(
      sql`update people set safe_by_self_at = now() where organization_id = ${organization.id} and given = 'Nərgiz'`,
    );
    const { lines } = await getReview(editor, third.id);
    expect(JSON.stringify(lines.filter(({ kind }) => kind === 'person'))).not.toContain('Nərgiz');
    const admin = await staffOf(organization, 'admin');
    await lineOf(admin, third.id, 'person', 'Nərgiz');
    await discard(editor, { id: third.id });
  });

  it('writes nothing of a family where anybody but administrators reads it', async () => {
    const other = await makeOrganization();
    const asker = await staffOf(other, 'editor');
    const { id: article } = await readIn(asker, { text });
    const person = await lineOf(asker, article, 'person', 'Sevinc');
    const fact = (kind: string, value: string, isPrivate: boolean, position: number) =>
      ownerDb()
        .insert(articleProposals)
        .values({
          organizationId: other.id,
          articleId: article,
          position,
          kind: 'fact',
          payload: { person: person.position, fact: kind, text: value, isPrivate },
          start: 1,
          end: 9,
          confidence: 1,
          rule: 'test',
          decision: 'accepted',
        });
    await fact('family', 'Evlidir, iki oğlu var', true, 900);
    await fact('birth', '1961-09-11', false, 901);
    await decide(asker, { id: article, proposal: person.id, decision: 'accepted' });
    await publish(asker, { id: article });
    const { rows } = await ownerDb().execute<{ text: string; visibility: string }>(sql`
      select x.text, f.visibility from person_facts f
      join person_fact_texts x on x.organization_id = f.organization_id and x.fact_id = f.id
      where f.organization_id = ${other.id} and f.kind in ('family', 'birth') and f.position > 0 order by f.kind`);
    expect(rows).toEqual([
      { text: '1961', visibility: 'public' },
      { text: 'Evlidir, iki oğlu var', visibility: 'admins' },
    ]);
    const [source] = (
      await ownerDb().execute<{ slug: string }>(
        sql`select slug from sources where organization_id = ${other.id}`,
      )
    ).rows;
    const shown = await getPublicSource(publicContext('az'), {
      organization: other.slug,
      source: source?.slug ?? '',
    });
    expect(JSON.stringify(shown)).toContain('1961');
    expect(JSON.stringify(shown)).not.toContain('Evlidir');
  });

  it('is thrown away with its source while nothing rests on it', async () => {
    const third = await readIn(editor, { text: `${text}\nÜçüncü.` });
    await discard(editor, { id: third.id });
    expect(await count('articles', organization)).toBe(2);
    expect(await count('sources', organization)).toBe(2);
  });

  it.each([
    ['text', { text: ' \n ' }, 'article-empty'],
    ['text', { text: 'ბაქოში საღამო გაიმართა და ბევრი ხალხი მოვიდა' }, 'article-other-script'],
    ['text', { text: 'Salam.', publication: 'Qəzet' }, 'article-nothing-found'],
    ['text', { text: 'a'.repeat(200_001) }, 'article-too-long'],
    ['file', { file: { name: 'a.exe', bytes: new Uint8Array([1, 2, 3]) } }, 'article-unknown-kind'],
    ['file', { file: { name: 'a.txt', bytes: new Uint8Array() } }, 'article-empty'],
  ])('is refused in words: %s %#', async (field, input, reason) => {
    await expect(readIn(editor, input)).rejects.toMatchObject({ fields: { [field]: reason } });
  });
});
