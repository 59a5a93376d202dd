import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { publicContext, type RequestContext } from '@/server/context';
import { lineOf, type Organization, staffOf } from './articles-testing';
import { acceptAbove } from './commands/accept-above';
import { decide } from './commands/decide';
import { decideContradiction } from './commands/decide-contradiction';
import { join } from './commands/join';
import { publish } from './commands/publish';
import { readIn } from './commands/read-in';
import { listContradictions } from './queries/contradictions';
import { listPublicContradictions } from './queries/public-contradictions';
import { getReview } from './queries/review';

const told = (day: string, born: string, town: string) =>
  `Leyla Əliyeva ilə görüş. Mərkəzin sədri Leyla Rəşid qızı Əliyeva ${born}-ci ildə ${town} anadan olub. ` +
  `Leyla Əliyeva 1989-cu ildən Riqada yaşayır. 2019-cu il martın ${day} Riqada "Ocaq" Mərkəzi Novruz bayramı şənliyi keçirib.`;

describe('two sources that say different things', () => {
  let organization: Organization;
  let editor: RequestContext;
  let second: string;
  const visitor = publicContext('az');
  const eventDay = async () => {
    const { rows } = await ownerDb().execute<{ day: string }>(
      sql`select first_day::text as day from events where organization_id = ${organization.id}`,
    );
    return rows.map(({ day }) => day);
  };
  const byField = async (field: string) => {
    const found = (await listContradictions(editor, null)).find((each) => each.field === field);
    if (!found) throw new Error(`no contradiction of ${field}`);
    return found;
  };
  const decideField = async (field: string, decision: 'recorded' | 'replaced' | 'disputed') =>
    decideContradiction(editor, { id: (await byField(field)).id, decision });

  beforeAll(async () => {
    organization = await makeOrganization();
    editor = await staffOf(organization, 'editor');
    const first = await readIn(editor, { text: told('21-də', '1961', 'Şəkidə'), publication: 'Qəzet' });
    await acceptAbove(editor, { id: first.id, confidence: '70' });
    for (const { id: proposal } of (await getReview(editor, first.id)).lines) {
      await decide(editor, { id: first.id, proposal, decision: 'accepted' });
    }
    await publish(editor, { id: first.id });
    const text = told('22-də', '1962', 'Gəncədə');
    second = (await readIn(editor, { text, publication: 'Jurnal', publishedOn: '2020-02-01' })).id;
  });

  it('are shown as such while the second one is reviewed', async () => {
    const { lines } = await getReview(editor, second);
    const event = await lineOf(editor, second, 'event', '2019-03-22');
    expect(event.joined).toBeNull();
    expect(event.matches).toMatchObject([{ reasons: expect.arrayContaining(['other-date']) }]);
    await join(editor, { id: second, proposal: event.id, to: event.matches[0]?.id ?? '' });
    expect((await lineOf(editor, second, 'event', '2019-03-22')).against).toEqual([
      { field: 'date', recorded: '2019-03-21', told: '2019-03-22' },
    ]);
    const facts = lines.flatMap(({ against }) => against);
    expect(facts).toContainEqual({ field: 'birth', recorded: '1961', told: '1962' });
    expect(await listContradictions(editor, null)).toEqual([]);
  });

  it('stand on the work list, and on the page as disputed with both sources, until somebody decides', async () => {
    for (const { id: proposal } of (await getReview(editor, second)).lines) {
      await decide(editor, { id: second, proposal, decision: 'accepted' });
    }
    await publish(editor, { id: second });
    expect(await eventDay()).toEqual(['2019-03-21']);
    expect(await byField('date')).toMatchObject({
      decision: 'open',
      recorded: { value: '2019-03-21', sources: ['Qəzet'] },
      other: { value: '2019-03-22', sources: ['Jurnal'] },
      canReplace: true,
    });
    expect((await listContradictions(editor, null)).map(({ field }) => field).sort()).toEqual([
      'birth',
      'birth-place',
      'date',
    ]);
    const shown = await listPublicContradictions(visitor, organization.slug);
    expect(shown).toHaveLength(3);
    expect(shown.find(({ field }) => field === 'date')).toMatchObject({
      isDisputed: true,
      value: '2019-03-22',
    });
  });

  it('change places when the other one is believed, and back', async () => {
    await decideField('date', 'replaced');
    expect(await eventDay()).toEqual(['2019-03-22']);
    expect(await byField('date')).toMatchObject({
      decision: 'replaced',
      recorded: { value: '2019-03-22', sources: ['Jurnal'] },
      other: { value: '2019-03-21', sources: ['Qəzet'] },
    });
    const [shown] = (await listPublicContradictions(visitor, organization.slug)).filter(
      ({ field }) => field === 'date',
    );
    expect(shown).toMatchObject({ isDisputed: false, value: '2019-03-21', citations: [expect.anything()] });
    await decideField('date', 'replaced');
    expect(await eventDay()).toEqual(['2019-03-22']);
    await decideField('date', 'disputed');
    expect(await eventDay()).toEqual(['2019-03-21']);
    await decideField('birth', 'replaced');
    expect(await byField('birth')).toMatchObject({ recorded: { value: '1962' }, other: { value: '1961' } });
    await decideField('birth-place', 'recorded');
    expect(await byField('birth-place')).toMatchObject({
      decision: 'recorded',
      recorded: { value: expect.stringContaining('Şəki') },
      other: { value: expect.stringContaining('Gəncə') },
    });
  });

  it('of an event that is planned are not settled by moving it', async () => {
    await ownerDb().execute(sql`
      update events set edtf = null, starts_at = '2019-03-21 18:00+04', ends_at = '2019-03-21 20:00+04', timezone = 'Asia/Baku'
      where organization_id = ${organization.id}`);
    expect(await byField('date')).toMatchObject({ canReplace: false, recorded: { value: '2019-03-21' } });
    await expect(decideField('date', 'replaced')).rejects.toMatchObject({
      reason: 'contradiction-on-its-page',
    });
    await decideField('date', 'recorded');
    const [shown] = (await listPublicContradictions(visitor, organization.slug)).filter(
      ({ field }) => field === 'date',
    );
    expect(shown).toMatchObject({ isDisputed: false, value: '2019-03-22' });
  });

  it('are nobody else\u2019s to decide, and name nobody in safe mode', async () => {
    const stranger = await staffOf(await makeOrganization(), 'editor');
    const { id } = await byField('date');
    await expect(decideContradiction(stranger, { id, decision: 'recorded' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await ownerDb().execute(
      sql`update people set safe_by_self_at = now() where organization_id = ${organization.id}`,
    );
    expect((await listContradictions(editor, null)).map(({ field }) => field)).toEqual(['date']);
    expect((await listPublicContradictions(visitor, organization.slug)).map(({ field }) => field)).toEqual([
      'date',
    ]);
    const admin = await staffOf(organization, 'admin');
    expect(await listContradictions(admin, null)).toHaveLength(3);
  });
});
