import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { people, personVisibilities } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { invitations } from '@/db/schema/organizations';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { activeMembers, allMembers } from '@/features/organizations/member-counts';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { addMember } from './commands/add';
import { endMembership } from './commands/end-membership';
import { inviteMember } from './commands/invite';
import { pauseMembership } from './commands/pause-membership';
import { reopenMembership } from './commands/reopen-membership';
import { resumeMembership } from './commands/resume-membership';
import { startMembership } from './commands/start-membership';
import { readPeople } from './people';
import { getMember } from './queries/member';

const ALI = { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019' } as const;
const _STRANGE_ID = '00000000-0000-4000-8000-000000000000';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

const _countPeople = async () =>
  (await ownerDb().select().from(people).where(eq(people.organizationId, organization.id))).length;
const rowsOf = (personId: string) =>
  ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .orderBy(memberships.startsOn);
const journalled = async () => {
  const isOurs = eq(journal.organizationId, organization.id);
  const rows = await ownerDb().select().from(journal).where(isOurs).orderBy(journal.at);
  return rows.map((row) => row.action);
};
const _versionOf = async (slug: string) => (await getMember(admin, { slug })).version;

describe('a membership', () => {
  it('is ended, opened again, ended, and followed by a new one', async () => {
    const { id, slug } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await endMembership(admin, { id, membership, end: '2021-05', reason: 'moved' });
    expect((await getMember(admin, { slug })).status).toBe('former');
    await expect(endMembership(admin, { id, membership, end: '2022', reason: 'left' })).rejects.toMatchObject(
      {
        reason: 'membership-ended-already',
      },
    );
    await reopenMembership(admin, { id, membership });
    expect(await rowsOf(id)).toMatchObject([{ endEdtf: null, endsOn: null, endReason: null }]);
    await endMembership(admin, { id, membership, end: '2021', reason: 'left' });
    await startMembership(admin, { id, type: 'honorary', start: '2021' });
    expect(await rowsOf(id)).toMatchObject([
      { startsOn: '2019-01-01', endsOn: '2021-01-01', endReason: 'left' },
      { startsOn: '2021-01-01', endsOn: null, type: 'honorary' },
    ]);
    await expect(reopenMembership(admin, { id, membership })).rejects.toMatchObject({
      reason: 'membership-newer',
    });
    expect(await journalled()).toEqual([
      'member.create',
      'member.end',
      'member.reopen',
      'member.end',
      'member.start',
    ]);
  });

  it('is refused where it overlaps, ends before it starts, or belongs to somebody else', async () => {
    const { id } = await addMember(admin, ALI);
    const other = await makeMember(organization.id);
    const [own] = await rowsOf(id);
    const [foreign] = await rowsOf(other.id);
    await expect(startMembership(admin, { id, type: 'youth', start: '2022' })).rejects.toMatchObject({
      fields: { start: 'membership-overlaps' },
    });
    await expect(
      endMembership(admin, { id, membership: own?.id ?? '', end: '2018', reason: 'left' }),
    ).rejects.toMatchObject({ fields: { end: 'end-before-start' } });
    await expect(
      endMembership(admin, { id, membership: foreign?.id ?? '', end: '2022', reason: 'left' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await rowsOf(id)).toMatchObject([{ endsOn: null }]);
  });

  it('makes a member of somebody whom only the article knew', async () => {
    const named = await makePerson(organization.id, { isNamedPublicly: true });
    expect((await getMember(admin, { slug: named.slug })).status).toBe('none');
    await startMembership(admin, { id: named.id, type: 'honorary', start: '2020-01' });
    expect((await getMember(admin, { slug: named.slug })).status).toBe('active');
  });
});

describe('a pause', () => {
  it('rests the membership from its day on, until it is resumed; it can rest again', async () => {
    const { id, slug } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await pauseMembership(admin, { id, membership, start: '2021', reason: 'xaricdədir' });
    const resting = await getMember(admin, { slug });
    expect(resting).toMatchObject({
      status: 'paused',
      memberships: [{ pauses: [{ startsOn: '2021-01-01', endsOn: null, reason: 'xaricdədir' }] }],
    });
    await expect(pauseMembership(admin, { id, membership, start: '2022' })).rejects.toMatchObject({
      fields: { start: 'pause-overlaps' },
    });
    const pause = resting.memberships?.[0]?.pauses[0]?.id ?? '';
    await expect(resumeMembership(admin, { id, pause, end: '2020' })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    await resumeMembership(admin, { id, pause, end: '2022-05' });
    expect((await getMember(admin, { slug })).status).toBe('active');
    await expect(resumeMembership(admin, { id, pause, end: '2023' })).rejects.toMatchObject({
      reason: 'pause-over',
    });
    await pauseMembership(admin, { id, membership, start: '2022-05' });
    expect((await getMember(admin, { slug })).status).toBe('paused');
    expect(await journalled()).toEqual(['member.create', 'member.pause', 'member.resume', 'member.pause']);
  });

  it('is refused before the membership, after it, and for what belongs to somebody else', async () => {
    const { id } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await expect(pauseMembership(admin, { id, membership, start: '2018' })).rejects.toMatchObject({
      fields: { start: 'pause-before-membership' },
    });
    const other = await makeMember(organization.id);
    await expect(pauseMembership(admin, { id: other.id, membership, start: '2021' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await pauseMembership(admin, { id, membership, start: '2021' });
    const [pause] = await ownerDb()
      .select()
      .from(membershipPauses)
      .where(eq(membershipPauses.membershipId, membership));
    await expect(
      resumeMembership(admin, { id: other.id, pause: pause?.id ?? '', end: '2022' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await endMembership(admin, { id, membership, end: '2022', reason: 'left' });
    await expect(pauseMembership(admin, { id, membership, start: '2023' })).rejects.toMatchObject({
      reason: 'membership-ended-already',
    });
  });

  it('is for admins and the person: other members see the membership without it', async () => {
    const { id } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await pauseMembership(admin, { id, membership, start: '2021', reason: 'xəstəlik' });
    await ownerDb()
      .insert(personVisibilities)
      .values({ organizationId: organization.id, personId: id, field: 'memberships', visibility: 'members' });
    const seenBy = async (level: 'members' | 'admins') =>
      JSON.stringify(
        await behindWall({ organizationId: organization.id, accountId: null }, (tx) =>
          readPeople(tx, organization.id, [id], { level, isSelf: false }),
        ),
      );
    expect(await seenBy('admins')).toContain('xəstəlik');
    expect(await seenBy('members')).toContain('2019-01-01');
    expect(await seenBy('members')).not.toContain('xəstəlik');
  });
});

describe('an invitation', () => {
  it('is made with a link to hand over, and refused once the record is claimed', async () => {
    const { id } = await addMember(admin, ALI);
    const invited = await inviteMember(admin, { id, locale: 'az' });
    expect(invited).toMatchObject({ mailed: false, url: expect.stringContaining('/az/invitations/') });
    const mailed = await inviteMember(admin, { id, locale: 'ru', email: 'ali@example.org' });
    expect(mailed.mailed).toBe(true);
    const open = await ownerDb().select().from(invitations).where(eq(invitations.personId, id));
    expect(open.filter((row) => row.revokedAt === null)).toHaveLength(1);
    const claimed = await makeMember(organization.id, (await makeAccount()).id);
    await expect(inviteMember(admin, { id: claimed.id, locale: 'az' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('the number of members on a day', () => {
  const counted = async (day: string) => {
    const { rows } = await ownerDb().execute<{ active: number; ever: number }>(
      sql`select ${activeMembers(organization.id, sql`${day}::date`)} as active, ${allMembers(organization.id)} as ever`,
    );
    return rows[0];
  };
  const recounted = async (day: string) => {
    const rows = await ownerDb()
      .select()
      .from(memberships)
      .where(eq(memberships.organizationId, organization.id));
    const holds = rows.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
    return { active: holds.length, ever: new Set(rows.map(({ personId }) => personId)).size };
  };

  it('is what counting everybody gives, whatever was begun, ended, taken back or deleted', async () => {
    const dayOf = fc
      .integer({ min: 0, max: 2000 })
      .map((n) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10));
    const step = fc.record({
      what: fc.constantFrom('begin', 'end', 'reopen', 'delete', 'move'),
      who: fc.nat({ max: 5 }),
      day: dayOf,
    });
    const everybody = await Promise.all(Array.from({ length: 6 }, () => makePerson(organization.id)));
    const days = ['2018-12-31', '2019-01-01', '2020-02-29', '2021-06-15', '2024-06-23', '2030-01-01'];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        for (const { what, who, day } of steps) {
          const personId = everybody[who]?.id ?? '';
          await change(what, personId, day).catch((error: { cause?: { code?: string } }) => {
            // What the database refuses (overlaps, an end before the start) changes no number.
            expect(['23P01', '23514']).toContain(error.cause?.code);
          });
        }
        for (const day of days) expect(await counted(day)).toEqual(await recounted(day));
      }),
      { numRuns: 25 },
    );
  });

  function change(what: string, personId: string, day: string) {
    const db = ownerDb();
    const own = eq(memberships.personId, personId);
    switch (what) {
      case 'begin':
        return db.insert(memberships).values({ organizationId: organization.id, personId, startsOn: day });
      case 'end':
        return db
          .update(memberships)
          .set({ endsOn: day })
          .where(and(own, isNull(memberships.endsOn)));
      case 'reopen':
        return db.update(memberships).set({ endsOn: null }).where(own);
      case 'move':
        return db.update(memberships).set({ startsOn: day }).where(own);
      default:
        return db.delete(memberships).where(and(own, lt(memberships.startsOn, day)));
    }
  }

  it('follows people who are deleted', async () => {
    const { id } = await makeMember(organization.id);
    await makeMember(organization.id);
    await ownerDb().delete(people).where(eq(people.id, id));
    expect(await counted('2026-01-01')).toEqual(await recounted('2026-01-01'));
    expect((await counted('2026-01-01'))?.ever).toBe(1);
  });
});
