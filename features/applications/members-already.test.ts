import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personDetails } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { addCustomField } from '@/features/members/commands/add-custom-field';
import { endMembership } from '@/features/members/commands/end-membership';
import { pauseMembership } from '@/features/members/commands/pause-membership';
import { getMember } from '@/features/members/queries/member';
import { todayAt } from '@/features/members/today-at';
import { acceptApplication } from './commands/accept';
import { attachApplication } from './commands/attach';
import { getApplication } from './queries/manage';
import { admin, confirmed, mails, organization, setUp, stored } from './testing';

let member: { id: string; slug: string };
let membership: string;
let id: string;

const rows = () =>
  ownerDb()
    .select()
    .from(memberships)
    .where(eq(memberships.personId, member.id))
    .orderBy(memberships.startsOn);
const pauses = () =>
  ownerDb().select().from(membershipPauses).where(eq(membershipPauses.membershipId, membership));
const today = () => todayAt(new Date(), admin.organization?.timezone);
const lastMail = async () => (await mails()).at(-1);
const rest = (start: string) => pauseMembership(admin, { id: member.id, membership, start });
const end = (reason: 'left' | 'died') =>
  endMembership(admin, { id: member.id, membership, end: '2024', reason });

beforeEach(async () => {
  await setUp();
  member = await makeMember(organization.id);
  membership = (await rows())[0]?.id ?? '';
  ({ id } = await confirmed({ city: 'Moskva', email: 'aysel@example.org' }));
  await attachApplication(admin, { id, person: member.id });
});

describe('an application of somebody who is a member already', () => {
  it('shows as what, since when, and whether it rests', async () => {
    expect((await getApplication(admin, { id })).person).toMatchObject({
      status: 'active',
      membership: { type: 'ordinary', start: '2020', pause: null },
    });
    await rest('2024-05');
    expect((await getApplication(admin, { id })).person).toMatchObject({
      status: 'paused',
      membership: { pause: { start: '2024-05', end: null, isResumable: true } },
    });
  });

  it('throws no type and no day away: they are refused, and nothing is decided', async () => {
    await expect(acceptApplication(admin, { id, type: 'youth', start: '2024' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'membership-changed',
    });
    expect(await stored(id)).toMatchObject({ state: 'open' });
  });

  it('leaves the membership, fills in the record, and says and mails just that', async () => {
    await addCustomField(admin, {
      kind: 'text',
      visibility: 'admins',
      isRequired: 'on',
      texts: { az: { label: 'Rəy' } },
    });
    expect(await acceptApplication(admin, { id })).toMatchObject({ membership: 'unchanged' });
    expect(await rows()).toMatchObject([{ type: 'ordinary', startsOn: '2020-01-01', endsOn: null }]);
    expect(await getMember(admin, { slug: member.slug })).toMatchObject({ city: 'Moskva' });
    const mail = await lastMail();
    expect(mail).toMatchObject({ kind: 'application.updated', recipient: 'aysel@example.org' });
    expect(mail?.text).toMatch(/уже состоите[\s\S]*остаётся прежним/);
    expect(`${mail?.subject}${mail?.text}`).not.toMatch(/приняли|Добро пожаловать|возобновлено/);
  });

  it('invites to the record where it names the same address', async () => {
    await ownerDb()
      .update(personDetails)
      .set({ email: 'aysel@example.org' })
      .where(eq(personDetails.personId, member.id));
    await acceptApplication(admin, { id });
    expect((await lastMail())?.text).toContain('/ru/invitations/');
  });

  it.each([
    ['stays paused where nobody says otherwise', {}, 'paused', 'paused', /по-прежнему приостановлено/],
    [
      'is resumed as of today where it is wished',
      { resume: 'on' },
      'resumed',
      'active',
      /возобновлено с сегодня/,
    ],
  ] as const)('%s', async (_, how, outcome, status, words) => {
    await rest('2024-05');
    expect(await acceptApplication(admin, { id, ...how })).toMatchObject({ membership: outcome });
    expect(await getMember(admin, { slug: member.slug })).toMatchObject({ status });
    expect(await pauses()).toMatchObject([{ endEdtf: status === 'active' ? today() : null }]);
    expect((await lastMail())?.text).toMatch(words);
  });

  it.each([
    ['does not rest', null],
    ['rests since today only', 'today'],
  ])('is not resumed where it %s', async (_, since) => {
    if (since) await rest(today());
    await expect(acceptApplication(admin, { id, resume: 'on' })).rejects.toMatchObject({
      reason: 'membership-changed',
    });
  });
});

describe('an application of somebody who was a member', () => {
  it('begins a membership: its type and day are needed', async () => {
    await end('left');
    expect((await getApplication(admin, { id })).person).toMatchObject({
      status: 'former',
      membership: null,
    });
    await expect(acceptApplication(admin, { id })).rejects.toMatchObject({ reason: 'membership-changed' });
    expect(await acceptApplication(admin, { id, type: 'youth', start: '2025' })).toMatchObject({
      membership: 'begun',
    });
    expect(await rows()).toMatchObject([{ endReason: 'left' }, { type: 'youth', startsOn: '2025-01-01' }]);
    expect(await lastMail()).toMatchObject({ kind: 'application.accepted' });
  });

  it('is refused for the deceased', async () => {
    await end('died');
    expect((await getApplication(admin, { id })).person).toMatchObject({
      status: 'deceased',
      hasDied: true,
    });
    for (const how of [{}, { type: 'youth', start: '2025' } as const])
      await expect(acceptApplication(admin, { id, ...how })).rejects.toMatchObject({
        reason: 'admitted-deceased',
      });
    expect(await stored(id)).toMatchObject({ state: 'open' });
    expect(await rows()).toHaveLength(1);
  });
});

it.each([
  ['neither type nor day', {}, { type: 'membership-type', start: 'required' }],
  ['no day', { type: 'ordinary' }, { start: 'required' }],
  ['no type', { start: '2024' }, { type: 'membership-type' }],
] as const)('a new record is not made with %s', async (_, how, fields) => {
  const { id: other } = await confirmed();
  await expect(acceptApplication(admin, { id: other, ...how })).rejects.toMatchObject({
    code: 'invalid',
    fields,
  });
});
