import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { getPublicBoard } from '@/features/board/queries/public';
import { getOverview } from '@/features/organizations/queries/overview';
import { getPublicSource } from '@/features/sources/queries/public-sources';
import { publicContext, type RequestContext } from '@/server/context';
import { count, type Organization, staffOf } from './articles-testing';
import { decide } from './commands/decide';
import { decideContradiction } from './commands/decide-contradiction';
import { publish } from './commands/publish';
import { readIn } from './commands/read-in';
import { isHeldAt } from './contradiction-rules';
import { withoutContradicting } from './holders';
import { listContradictions } from './queries/contradictions';
import { listPublicContradictions } from './queries/public-contradictions';
import { getReview } from './queries/review';

const articleAbout = (name: string) =>
  `"Ocaq" Mərkəzinin sədri ${name} qonaqları salamlayıb. ` +
  `2019-cu il martın 21-də Riqada "Ocaq" Mərkəzi Novruz bayramı şənliyi keçirib. ${name} çıxış edib.`;

const visitor = publicContext('az');

async function told(editor: RequestContext, name: string, publication: string, publishedOn: string) {
  const { id } = await readIn(editor, { text: articleAbout(name), publication, publishedOn });
  return id;
}

async function publishAll(editor: RequestContext, id: string) {
  for (const { id: proposal } of (await getReview(editor, id)).lines) {
    await decide(editor, { id, proposal, decision: 'accepted' });
  }
  await publish(editor, { id });
}

/** What a visitor sees of the chair: who stands there, what else is said. */
async function shown({ slug }: Organization) {
  const contradictions = await listPublicContradictions(visitor, slug);
  const [office] = withoutContradicting(await getPublicBoard(visitor, slug), contradictions);
  return {
    chairs: office?.terms.map(({ person, asOfEdtf }) => [person?.name, asOfEdtf]),
    others: contradictions.map(({ field, value, isDisputed }) => [field, value, isDisputed]),
    marks: office?.terms.flatMap(({ citations }) => citations),
    marksOfOthers: contradictions.flatMap(({ citations }) => citations),
  };
}

/** Whom each source names as the chair, as a visitor reads it on the page of the source. */
async function chairBySource({ id, slug }: Organization) {
  const { rows } = await ownerDb().execute<{ slug: string; publication: string }>(
    sql`select slug, publication from sources where organization_id = ${id} order by publication`,
  );
  const chairs = rows.map(async ({ slug: source, publication }) => {
    const { citations } = await getPublicSource(visitor, { organization: slug, source });
    return [publication, citations.flatMap(({ about }) => (about.kind === 'term' ? about.name : []))];
  });
  return Object.fromEntries(await Promise.all(chairs));
}

describe('two articles that name two people for one office', () => {
  let organization: Organization;
  let editor: RequestContext;
  let second: string;
  const only = async () => {
    const [found] = await listContradictions(editor, null);
    if (!found) throw new Error('no contradiction');
    return found;
  };

  beforeAll(async () => {
    organization = await makeOrganization();
    editor = await staffOf(organization, 'editor');
    await publishAll(editor, await told(editor, 'Leyla Əliyeva', 'Qəzet', '2020-01-30'));
    second = await told(editor, 'Rəşad Muradov', 'Jurnal', '2020-03-01');
  });

  it('at one time, are shown as such while the second one is reviewed', async () => {
    const role = (await getReview(editor, second)).lines.find(({ kind, about }) => kind === 'role' && about);
    expect(role?.values.office).toBe('chair');
    expect(role?.against).toEqual([{ field: 'holder', recorded: 'Leyla Əliyeva', told: 'Rəşad Muradov' }]);
    expect(await listContradictions(editor, null)).toEqual([]);
  });

  it('stand on the work list, and on the page as disputed, until somebody decides', async () => {
    await publishAll(editor, second);
    expect(await only()).toMatchObject({
      field: 'holder',
      office: 'chair',
      decision: 'open',
      recorded: { value: 'Leyla Əliyeva', asOf: '2020-01-30', sources: ['Qəzet'] },
      other: { value: 'Rəşad Muradov', asOf: '2020-03-01', sources: ['Jurnal'] },
      canReplace: true,
    });
    const page = await shown(organization);
    expect(page.chairs).toEqual([['Leyla Əliyeva', '2020-01-30']]);
    expect(page.others).toEqual([['holder', 'Rəşad Muradov', true]]);
    expect(page.marks).toHaveLength(1);
    expect(page.marksOfOthers).toHaveLength(1);
    expect(page.marksOfOthers).not.toEqual(page.marks);
    expect(await chairBySource(organization)).toEqual({
      Qəzet: ['Leyla Əliyeva'],
      Jurnal: ['Rəşad Muradov'],
    });
    const admin = await staffOf(organization, 'admin');
    expect((await getOverview(admin, null)).attention.contradictions).toBe(1);
  });

  it('change places when the other one is believed, and back', async () => {
    const { id } = await only();
    await decideContradiction(editor, { id, decision: 'replaced' });
    expect(await only()).toMatchObject({
      decision: 'replaced',
      recorded: { value: 'Rəşad Muradov', asOf: '2020-03-01', sources: ['Jurnal'] },
      other: { value: 'Leyla Əliyeva', asOf: '2020-01-30', sources: ['Qəzet'] },
    });
    const page = await shown(organization);
    expect(page.chairs).toEqual([['Rəşad Muradov', '2020-03-01']]);
    expect(page.others).toEqual([['holder', 'Leyla Əliyeva', false]]);
    expect(await chairBySource(organization)).toEqual({
      Qəzet: ['Leyla Əliyeva'],
      Jurnal: ['Rəşad Muradov'],
    });
    await decideContradiction(editor, { id, decision: 'disputed' });
    expect(await shown(organization)).toMatchObject({
      chairs: [['Leyla Əliyeva', '2020-01-30']],
      others: [['holder', 'Rəşad Muradov', true]],
    });
    await decideContradiction(editor, { id, decision: 'recorded' });
    expect((await shown(organization)).others).toEqual([['holder', 'Rəşad Muradov', false]]);
    expect(await count('terms', organization)).toBe(1);
  });

  it('name nobody in safe mode, and nobody who is not to be seen', async () => {
    const { id } = await only();
    await ownerDb().execute(sql`
      update people set safe_by_self_at = now() where organization_id = ${organization.id} and given = 'Rəşad'`);
    expect(await listContradictions(editor, null)).toEqual([]);
    expect((await shown(organization)).others).toEqual([]);
    await expect(decideContradiction(editor, { id, decision: 'replaced' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const stranger = await staffOf(await makeOrganization(), 'admin');
    await expect(decideContradiction(stranger, { id, decision: 'replaced' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await ownerDb().execute(
      sql`update people set safe_by_self_at = null where organization_id = ${organization.id}`,
    );
  });

  it('are decided on the board once the organization itself has dated the term', async () => {
    await ownerDb().execute(sql`
      update terms set start_edtf = '2018', starts_on = '2018-01-01' where organization_id = ${organization.id}`);
    const { id, canReplace } = await only();
    expect(canReplace).toBe(false);
    await expect(decideContradiction(editor, { id, decision: 'replaced' })).rejects.toMatchObject({
      reason: 'contradiction-on-its-page',
    });
  });
});

describe('no contradiction is made', () => {
  it('where the articles are of different times: an office goes over to the next', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    await publishAll(editor, await told(editor, 'Leyla Əliyeva', 'Qəzet', '2016-01-30'));
    await publishAll(editor, await told(editor, 'Rəşad Muradov', 'Jurnal', '2020-03-01'));
    expect(await listContradictions(editor, null)).toEqual([]);
    expect(await count('person_facts', organization, sql`kind = 'role'`)).toBe(1);
  });

  it('with whom the organization does not name in public', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    await publishAll(editor, await told(editor, 'Leyla Əliyeva', 'Qəzet', '2020-01-30'));
    await ownerDb().execute(
      sql`update people set is_named_publicly = false where organization_id = ${organization.id}`,
    );
    const second = await told(editor, 'Rəşad Muradov', 'Jurnal', '2020-03-01');
    const { lines } = await getReview(editor, second);
    expect(lines.flatMap(({ against }) => against)).toEqual([]);
    await publishAll(editor, second);
    expect(await listContradictions(editor, null)).toEqual([]);
  });

  it('by one article that names two', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const text = `${articleAbout('Leyla Əliyeva')} "Ocaq" Mərkəzinin sədri Rəşad Muradov da danışıb.`;
    const { id } = await readIn(editor, { text, publication: 'Qəzet', publishedOn: '2020-01-30' });
    const { lines } = await getReview(editor, id);
    expect(lines.filter(({ values }) => values.office === 'chair')).toHaveLength(2);
    await publishAll(editor, id);
    expect(await count('terms', organization)).toBe(1);
    expect(await listContradictions(editor, null)).toEqual([]);
  });
});

describe('a holder of a time', () => {
  const articles = { startsOn: null, endsOn: null, asOf: ['2019-03-01', '2018-01-01'] };
  const ours = { startsOn: '2015-01-01', endsOn: null, asOf: [] };
  it.each([
    ['between two articles that name them', articles, '2018-07', true],
    ['weeks after the last of them', articles, '2019-04-15', true],
    ['a year after', articles, '2020-04-15', false],
    ['a year before', articles, '2016-12-31', false],
    ['by a date that is only a year, which has such a day', articles, '2019', true],
    ['that the organization itself knows the beginning of', ours, '2024-01-01', true],
    ['before that', ours, '2014-12-31', false],
    ['after the end', { ...ours, endsOn: '2020-01-01' }, '2020-01-01', false],
    ['of which nobody says when', { startsOn: null, endsOn: null, asOf: [] }, '2020', false],
  ])('%s', (_, held, day, expected) => {
    expect(isHeldAt(held, day)).toBe(expected);
  });
});
