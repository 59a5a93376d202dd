import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import type { RequestContext } from '@/server/context';
import { lineOf, type Organization, staffOf } from './articles-testing';
import { acceptAbove } from './commands/accept-above';
import { correct } from './commands/correct';
import { decide } from './commands/decide';
import { decideChange } from './commands/decide-change';
import { decideChanges } from './commands/decide-changes';
import { discard } from './commands/discard';
import { publish } from './commands/publish';
import { readAgain } from './commands/read-again';
import { readIn } from './commands/read-in';
import { getReview } from './queries/review';

const text = readFileSync('features/articles/reading/gold/almati-portret.az.txt', 'utf8');
const SCHOOL =
  '1983-cü ildə Azərbaycan Dövlət Pedaqoji İnstitutunun filologiya fakültəsini fərqlənmə diplomu ilə bitirib, ';
const NEWCOMER = 'Rəşad Muradov';
/** The secretary is called otherwise, one sentence is gone, and somebody has come. */
const corrected = text.replaceAll('Nərgiz Həsənova', NEWCOMER).replace(/^/, 'Düzəliş. ');

async function citationsOf(organization: Organization) {
  const { rows } = await ownerDb().execute<{ id: string; start: number; end: number; version: number }>(sql`
    select c.id, c.start_offset as start, c.end_offset as "end", c.text_version as version from citations c
    where c.organization_id = ${organization.id}`);
  return rows;
}

describe('an article that is read again', () => {
  let organization: Organization;
  let editor: RequestContext;
  let id: string;
  const changeOf = async (said: string) => {
    const { changes } = await getReview(editor, id);
    const change = changes.find((each) => each.said === said);
    if (!change) throw new Error(`nothing changed of ${said}: ${JSON.stringify(changes)}`);
    return change;
  };

  beforeAll(async () => {
    organization = await makeOrganization();
    editor = await staffOf(organization, 'editor');
    ({ id } = await readIn(editor, { text }));
    const chair = await lineOf(editor, id, 'person', 'Sevinc');
    await correct(editor, { id, proposal: chair.id, given: 'Sevinc', surname: 'Ağayeva-Nur' });
    const treasurer = await lineOf(editor, id, 'person', 'Oqtay');
    await decide(editor, { id, proposal: treasurer.id, decision: 'rejected' });
  });

  it('says nothing new of the same text, whatever was decided', async () => {
    const before = await getReview(editor, id);
    expect(await readAgain(editor, { id })).toMatchObject({ count: 0, version: 1 });
    expect(await readAgain(editor, { id, text })).toMatchObject({ count: 0, version: 1 });
    expect(await getReview(editor, id)).toEqual(before);
  });

  it('of a corrected text shows what is new and gone, keeps what was corrected, and asks for nothing twice', async () => {
    const { count } = await readAgain(editor, { id, text: corrected });
    const review = await getReview(editor, id);
    expect(review).toMatchObject({ text: corrected, version: 2 });
    expect(review.changes).toHaveLength(count);
    expect(await changeOf(NEWCOMER)).toMatchObject({ change: 'new', reason: 'words-new' });
    expect(await changeOf('Nərgiz Həsənova')).toMatchObject({
      change: 'gone',
      reason: 'words-gone',
      quote: expect.stringContaining('Nərgiz'),
    });
    const mine = review.lines.find(({ values }) => values.surname === 'Ağayeva-Nur');
    expect(mine).toMatchObject({ decision: 'corrected', isOfFormer: false });
    expect(corrected.slice(mine?.start, mine?.end)).toContain('Sevinc');
    expect(review.lines.find(({ values }) => values.given === 'Oqtay')).toMatchObject({
      decision: 'rejected',
    });
    for (const line of review.lines.filter(({ isOfFormer }) => !isOfFormer)) {
      expect(line.quote).toBe(corrected.slice(line.start, line.end));
    }
  });

  it('takes one by one or all what is accepted; refused is refused for good', async () => {
    await decideChange(editor, { id, change: (await changeOf(NEWCOMER)).id, answer: 'refuse' });
    expect(await lineOf(editor, id, 'person', 'Rəşad')).toMatchObject({ decision: 'rejected' });
    await decideChange(editor, { id, change: (await changeOf('Nərgiz Həsənova')).id, answer: 'refuse' });
    expect(await lineOf(editor, id, 'person', 'Nərgiz')).toMatchObject({ isOfFormer: true });
    await decideChanges(editor, { id, answer: 'accept' });
    expect((await getReview(editor, id)).changes).toEqual([]);
    expect(await readAgain(editor, { id, text: corrected })).toMatchObject({ count: 0, version: 2 });
  });

  it('keeps what is published with its place in the text that said it, and publishes what is accepted later', async () => {
    await acceptAbove(editor, { id, confidence: '70' });
    await publish(editor, { id });
    const before = await citationsOf(organization);
    const again = corrected
      .replace('Düzəliş.', 'İkinci düzəliş.')
      .replace('mayın 26-da', 'mayın 28-də')
      .replace(SCHOOL, '');
    await readAgain(editor, { id, text: again });
    const after = new Map((await citationsOf(organization)).map((citation) => [citation.id, citation]));
    expect([...after.keys()].sort()).toEqual(before.map(({ id: one }) => one).sort());
    const left = before.filter(({ id: one }) => after.get(one)?.version === 2);
    expect(left.map(({ start, end }) => corrected.slice(start, end)).sort()).toEqual(
      expect.arrayContaining([expect.stringContaining('filologiya')]),
    );
    for (const { id: one, start, end } of before.filter(
      (citation) => citation.version === 2 && !left.includes(citation),
    )) {
      const now = after.get(one);
      expect(now?.version).toBe(3);
      expect(again.slice(now?.start, now?.end)).toBe(corrected.slice(start, end));
    }
    const { changes } = await getReview(editor, id);
    expect(changes).toMatchObject([
      { change: 'gone', kind: 'fact', reason: 'words-gone', isOnRecord: true },
      {
        change: 'changed',
        kind: 'event',
        fields: [{ field: 'edtf', before: '2017-05-26', after: '2017-05-28' }],
      },
    ]);
    expect(await lineOf(editor, id, 'person', 'Sevinc')).toMatchObject({
      isOnRecord: true,
      values: { surname: 'Ağayeva-Nur' },
    });
    await decideChanges(editor, { id, answer: 'accept' });
    await expect(discard(editor, { id })).rejects.toMatchObject({ reason: 'article-published' });
    await publish(editor, { id });
    expect((await getReview(editor, id)).state).toBe('published');
    const { rows: days } = await ownerDb().execute<{ day: string; version: number }>(sql`
      select e.first_day::text as day, k.text_version as version from events e
      join citations k on k.organization_id = e.organization_id and k.event_id = e.id
      where e.organization_id = ${organization.id} and e.first_day between '2017-05-01' and '2017-05-31'`);
    expect(days).toEqual([{ day: '2017-05-28', version: 3 }]);
    const { rows } = await ownerDb().execute(sql`
      select k.event_id, k.person_id, k.person_fact_id, k.term_id, k.statement_id, k.organization_fact, k.start_offset
      from citations k where k.organization_id = ${organization.id}
      group by 1, 2, 3, 4, 5, 6, 7, k.end_offset having count(*) > 1`);
    expect(rows).toEqual([]);
  });

  it('refuses a text that is another article', async () => {
    const other = await readIn(editor, { text: `${text}\nBaşqa.`, publication: 'Başqa qəzet' });
    await expect(readAgain(editor, { id: other.id, text: `${text}\nBaşqa.` })).resolves.toBeDefined();
    const known = (await getReview(editor, id)).text;
    await expect(readAgain(editor, { id: other.id, text: known })).rejects.toMatchObject({
      fields: { text: 'article-known' },
    });
  });
});
