import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { personVisibilities } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { invitations } from '@/db/schema/organizations';
import { makeAccount, makeConsents, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
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

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

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

  it('is not begun anew for the deceased, as long as nobody takes the end back', async () => {
    const { id, slug } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await endMembership(admin, { id, membership, end: '2021', reason: 'died' });
    const again = { id, type: 'ordinary', start: '2022' } as const;
    await expect(startMembership(admin, again)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'admitted-deceased',
    });
    expect(await rowsOf(id)).toMatchObject([{ endReason: 'died' }]);
    await reopenMembership(admin, { id, membership });
    await endMembership(admin, { id, membership, end: '2021', reason: 'left' });
    await startMembership(admin, again);
    expect((await getMember(admin, { slug })).status).toBe('active');
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
    await makeConsents(organization.id, id);
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

  it('is refused to the deceased, as long as nobody corrects the record', async () => {
    const { id } = await addMember(admin, ALI);
    const membership = (await rowsOf(id))[0]?.id ?? '';
    await endMembership(admin, { id, membership, end: '2021', reason: 'died' });
    await expect(inviteMember(admin, { id, locale: 'az', email: 'ali@example.org' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'invited-deceased',
    });
    expect(await ownerDb().select().from(invitations).where(eq(invitations.personId, id))).toEqual([]);
    await reopenMembership(admin, { id, membership });
    await endMembership(admin, { id, membership, end: '2021', reason: 'moved' });
    expect(await inviteMember(admin, { id, locale: 'az' })).toMatchObject({ mailed: false });
  });
});
