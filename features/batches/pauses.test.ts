import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { ownerDb } from '@/db/testing/factories';
import { pauseMembership } from '@/features/members/commands/pause-membership';
import { removePause } from '@/features/members/commands/remove-pause';
import { resumeMembership } from '@/features/members/commands/resume-membership';
import { getMember } from '@/features/members/queries/member';
import { undoBatch } from './commands/undo';
import { admin, done, membershipsOf, setUp, some } from './testing';

const TYPE = { action: 'set-type', type: 'youth', day: '2026-05-01' } as const;

let person: { id: string; slug: string };
let membership: string;

beforeEach(async () => {
  await setUp();
  const [one] = await some(1);
  if (!one) throw new Error('nobody');
  person = one;
  membership = (await membershipsOf(person.id))[0]?.id ?? '';
});

const pause = (start: string) =>
  pauseMembership(admin, { id: person.id, membership, start, reason: 'xaricdədir' });
const pausesOf = async () =>
  (
    await ownerDb()
      .select({ type: memberships.type, pause: membershipPauses })
      .from(membershipPauses)
      .innerJoin(memberships, eq(memberships.id, membershipPauses.membershipId))
      .where(eq(memberships.personId, person.id))
      .orderBy(membershipPauses.startsOn)
  ).map(({ type, pause: { id, startsOn, endsOn, reason } }) => ({ type, id, startsOn, endsOn, reason }));
const statusOf = async () => (await getMember(admin, { slug: person.slug })).status;

describe('a pause under another type of membership', () => {
  it('goes on, and is one again when the batch is undone', async () => {
    await pause('2025-03-01');
    const before = await pausesOf();
    const batch = await done(TYPE, [person.id]);
    expect(await statusOf()).toBe('paused');
    expect(await pausesOf()).toMatchObject([
      { type: 'ordinary', startsOn: '2025-03-01', endsOn: '2026-05-01', reason: 'xaricdədir' },
      { type: 'youth', startsOn: '2026-05-01', endsOn: null, reason: 'xaricdədir' },
    ]);
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 1, kept: 0 });
    expect(await statusOf()).toBe('paused');
    expect(await pausesOf()).toEqual(before);
  });

  it('that was over stays where it was; one that began later belongs to the new membership', async () => {
    await pause('2021');
    const [first] = await pausesOf();
    await resumeMembership(admin, { id: person.id, pause: first?.id ?? '', end: '2022' });
    await pause('2026-08-01');
    const before = await pausesOf();
    const batch = await done(TYPE, [person.id]);
    expect(await pausesOf()).toMatchObject([
      { type: 'ordinary', startsOn: '2021-01-01', endsOn: '2022-01-01' },
      { type: 'youth', startsOn: '2026-08-01', endsOn: null },
    ]);
    await undoBatch(admin, { batch });
    expect(await pausesOf()).toEqual(before);
  });

  it('is resumed still when the batch is undone after that', async () => {
    await pause('2025-03-01');
    const batch = await done(TYPE, [person.id]);
    const [, open] = await pausesOf();
    await resumeMembership(admin, { id: person.id, pause: open?.id ?? '', end: '2026-06-01' });
    expect(await statusOf()).toBe('active');
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 1, kept: 0 });
    expect(await statusOf()).toBe('active');
    expect(await pausesOf()).toMatchObject([
      { type: 'ordinary', startsOn: '2025-03-01', endsOn: '2026-06-01' },
    ]);
  });

  it('keeps the half that is left when the other was taken away before the batch is undone', async () => {
    await pause('2025-03-01');
    const batch = await done(TYPE, [person.id]);
    const [first] = await pausesOf();
    const { version } = await getMember(admin, { slug: person.slug });
    await removePause(admin, { id: person.id, version, pause: first?.id ?? '' });
    expect(await undoBatch(admin, { batch })).toMatchObject({ undone: 1, kept: 0 });
    expect(await pausesOf()).toMatchObject([{ type: 'ordinary', startsOn: '2026-05-01', endsOn: null }]);
    expect(await statusOf()).toBe('paused');
  });

  it('stays as it is where somebody was changed since', async () => {
    await pause('2025-03-01');
    const first = await done(TYPE, [person.id]);
    const second = await done({ ...TYPE, type: 'family', day: '2026-06-01' }, [person.id]);
    expect(await undoBatch(admin, { batch: first })).toMatchObject({ undone: 0, kept: 1 });
    expect(await pausesOf()).toMatchObject([
      { type: 'ordinary', startsOn: '2025-03-01', endsOn: '2026-05-01' },
      { type: 'youth', startsOn: '2026-05-01', endsOn: '2026-06-01' },
      { type: 'family', startsOn: '2026-06-01', endsOn: null },
    ]);
    expect(await undoBatch(admin, { batch: second })).toMatchObject({ undone: 1, kept: 0 });
    expect(await statusOf()).toBe('paused');
  });
});
