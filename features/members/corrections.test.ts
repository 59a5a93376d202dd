import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { invitations } from '@/db/schema/organizations';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { makeMembershipType } from '@/db/testing/membership-extras';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { correctMembership } from './commands/correct-membership';
import { endMembership } from './commands/end-membership';
import { inviteMember } from './commands/invite';
import { pauseMembership } from './commands/pause-membership';
import { removeMembership } from './commands/remove-membership';
import { removePause } from './commands/remove-pause';
import { reopenMembership } from './commands/reopen-membership';
import { resumeMembership } from './commands/resume-membership';
import { retireMembershipType } from './commands/retire-membership-type';
import { startMembership } from './commands/start-membership';
import { getMember } from './queries/member';

let admin: RequestContext;
let organization: { id: string; slug: string };
let id: string;
let slug: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  ({ id, slug } = await addMember(admin, {
    given: 'Əli',
    surname: 'Kazımov',
    type: 'ordinary',
    start: '2019',
  }));
});

const rows = () =>
  ownerDb().select().from(memberships).where(eq(memberships.personId, id)).orderBy(memberships.startsOn);
const rowAt = async (at = 0) => (await rows())[at]?.id ?? '';
const record = () => getMember(admin, { slug });
const version = async () => (await record()).version;
const written = (action: string) =>
  ownerDb()
    .select({ action: journal.action, subject: journal.subjectId, details: journal.details })
    .from(journal)
    .where(and(eq(journal.organizationId, organization.id), eq(journal.action, action)))
    .orderBy(journal.at);

type Terms = Partial<{ type: string; start: string; end: string; reason: 'left' | 'moved' | 'died' }>;
const correct = async (terms: Terms, at = 0) =>
  correctMembership(admin, {
    id,
    membership: await rowAt(at),
    version: await version(),
    type: 'ordinary',
    start: '2019',
    ...terms,
  });
const remove = async (at = 0) =>
  removeMembership(admin, { id, membership: await rowAt(at), version: await version() });
const end = async (day: string, reason: 'left' | 'died' = 'left', at = 0) =>
  endMembership(admin, { id, membership: await rowAt(at), end: day, reason });
const pauses = () =>
  ownerDb().select().from(membershipPauses).where(eq(membershipPauses.organizationId, organization.id));
const pause = async (start: string) => {
  await pauseMembership(admin, { id, membership: await rowAt(), start, reason: 'xəstəlik' });
  return (await pauses()).find(({ startEdtf }) => startEdtf === start)?.id ?? '';
};

describe('correcting a membership', () => {
  it('changes type and start as well as they are known, and says in the journal what was and what is', async () => {
    const before = await version();
    await correct({ type: 'honorary', start: '2012-05' });
    expect(await rows()).toMatchObject([
      { type: 'honorary', startEdtf: '2012-05', startsOn: '2012-05-01', endsOn: null, endReason: null },
    ]);
    expect(await version()).not.toBe(before);
    expect(await written('membership.correct')).toEqual([
      {
        action: 'membership.correct',
        subject: id,
        details: {
          before: { type: 'ordinary', start: '2019', end: null, reason: null },
          after: { type: 'honorary', start: '2012-05', end: null, reason: null },
        },
      },
    ]);
  });

  it('changes end and reason of one that has ended, asks for them, and ends none', async () => {
    await expect(correct({ end: '2021', reason: 'left' })).rejects.toMatchObject({ code: 'conflict' });
    await end('2021');
    await expect(correct({ reason: 'left' })).rejects.toMatchObject({ fields: { end: 'required' } });
    await expect(correct({ end: '2021' })).rejects.toMatchObject({ fields: { reason: 'required' } });
    await expect(correct({ end: '2018', reason: 'left' })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    await correct({ end: '2020-03-15', reason: 'moved' });
    expect(await rows()).toMatchObject([
      { endEdtf: '2020-03-15', endsOn: '2020-03-15', endReason: 'moved', startEdtf: '2019' },
    ]);
  });

  it('leaves one without a reason without it: whoever changed their type has not left', async () => {
    await end('2021');
    await ownerDb().update(memberships).set({ endReason: null }).where(eq(memberships.personId, id));
    await correct({ start: '2018', end: '2021' });
    expect(await rows()).toMatchObject([{ startEdtf: '2018', endEdtf: '2021', endReason: null }]);
  });

  it('is refused where somebody changed the record meanwhile, and for what belongs to somebody else', async () => {
    const old = await version();
    await correct({ start: '2018' });
    const late = { id, version: old, membership: await rowAt(), type: 'ordinary', start: '2017' };
    await expect(correctMembership(admin, late)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    const other = await makeMember(organization.id);
    const [theirs] = await ownerDb().select().from(memberships).where(eq(memberships.personId, other.id));
    const foreign = { ...late, version: await version(), membership: theirs?.id ?? '' };
    await expect(correctMembership(admin, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      removeMembership(admin, { id, version: await version(), membership: theirs?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await rows()).toMatchObject([{ startEdtf: '2018' }]);
  });

  it('changes nothing, and writes nothing, where nothing is corrected', async () => {
    const before = await version();
    await correct({});
    expect(await version()).toBe(before);
    expect(await written('membership.correct')).toEqual([]);
  });

  it('overlaps no other membership, and says at which of its days it would', async () => {
    await end('2021');
    await startMembership(admin, { id, type: 'ordinary', start: '2022' });
    await end('2023', 'left', 1);
    await expect(correct({ end: '2022-06', reason: 'left' })).rejects.toMatchObject({
      fields: { end: 'membership-overlaps' },
    });
    await expect(correct({ start: '2020-06', end: '2023', reason: 'left' }, 1)).rejects.toMatchObject({
      fields: { start: 'membership-overlaps' },
    });
    await correct({ end: '2022', reason: 'left' });
    await correct({ start: '2010', end: '2011', reason: 'left' }, 1);
    expect((await rows()).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2010-01-01', '2011-01-01'],
      ['2019-01-01', '2022-01-01'],
    ]);
  });

  it('keeps its pauses within it', async () => {
    await pause('2020-06');
    await expect(correct({ start: '2020-07' })).rejects.toMatchObject({
      fields: { start: 'membership-after-pause' },
    });
    await end('2022');
    await expect(correct({ end: '2020-06', reason: 'left' })).rejects.toMatchObject({
      fields: { end: 'membership-before-pause' },
    });
    await correct({ start: '2020-06', end: '2021', reason: 'left' });
    expect(await rows()).toMatchObject([{ startEdtf: '2020-06', endEdtf: '2021' }]);
  });

  it('takes no type that there is not, and keeps one that is no longer given', async () => {
    await expect(correct({ type: crypto.randomUUID() })).rejects.toMatchObject({
      fields: { type: 'membership-type' },
    });
    const type = await makeMembershipType(organization.id, 'Könüllü');
    await correct({ type });
    await retireMembershipType(admin, { id: type });
    await correct({ type, start: '2017' });
    expect(await rows()).toMatchObject([{ type, startEdtf: '2017' }]);
    await correct({ type: 'youth', start: '2017' });
    await expect(correct({ type })).rejects.toMatchObject({ fields: { type: 'membership-type' } });
  });

  it('ends what is open to whoever turns out to have died, who is a member no more after that', async () => {
    await end('2021');
    await inviteMember(admin, { id, locale: 'az' });
    await correct({ end: '2021', reason: 'died' });
    expect((await record()).status).toBe('deceased');
    const open = await ownerDb().select().from(invitations).where(eq(invitations.personId, id));
    expect(open.map(({ revokedAt }) => revokedAt !== null)).toEqual([true]);
    await correct({ end: '2021', reason: 'left' });
    await startMembership(admin, { id, type: 'ordinary', start: '2022' });
    await expect(correct({ end: '2021', reason: 'died' })).rejects.toMatchObject({
      reason: 'membership-after-death',
    });
    await end('2023', 'died', 1);
    await expect(correct({ start: '2010', end: '2011', reason: 'died' }, 1)).rejects.toMatchObject({
      reason: 'membership-after-death',
    });
  });
});

describe('removing what was entered by mistake', () => {
  it('takes a mistaken re-admission away, so that the end before it can be taken back', async () => {
    await end('2021');
    await startMembership(admin, { id, type: 'youth', start: '2024' });
    await expect(reopenMembership(admin, { id, membership: await rowAt() })).rejects.toMatchObject({
      reason: 'membership-newer',
    });
    await remove(1);
    expect((await record()).status).toBe('former');
    await reopenMembership(admin, { id, membership: await rowAt() });
    expect(await rows()).toMatchObject([{ startEdtf: '2019', endsOn: null }]);
    expect((await written('membership.remove')).map(({ details }) => details)).toEqual([
      { type: 'youth', start: '2024', end: null, reason: null },
    ]);
  });

  it('takes the only one away with its pauses: the person stays', async () => {
    await pause('2020');
    const stale = { id, membership: await rowAt(), version: await version() };
    await correct({ start: '2018' });
    await expect(removeMembership(admin, stale)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    await remove();
    expect(await rows()).toEqual([]);
    expect(await pauses()).toEqual([]);
    expect((await record()).status).toBe('none');
  });

  it('takes a pause away, also one that is over; the journal says nothing of why', async () => {
    const over = await pause('2019-06');
    await resumeMembership(admin, { id, pause: over, end: '2019-08' });
    await removePause(admin, { id, version: await version(), pause: over });
    const paused = await pause('2019-07');
    expect((await record()).status).toBe('paused');
    const other = await makeMember(organization.id);
    const theirs = await getMember(admin, { slug: other.slug });
    await expect(
      removePause(admin, { id: other.id, version: theirs.version, pause: paused }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const stale = await version();
    await correct({ start: '2018' });
    await expect(removePause(admin, { id, version: stale, pause: paused })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    await removePause(admin, { id, version: await version(), pause: paused });
    expect((await record()).status).toBe('active');
    const said = await written('membership.remove-pause');
    expect(said.map(({ details }) => details)).toEqual([
      { start: '2019-06', end: '2019-08' },
      { start: '2019-07', end: null },
    ]);
    await expect(removePause(admin, { id, version: await version(), pause: paused })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
