import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { guardianships } from '@/db/schema/households';
import { journal, outbox } from '@/db/schema/kernel';
import { people, withheldNames } from '@/db/schema/members';
import {
  grant,
  makeAccount,
  makeMember,
  makeOrganization,
  makePerson,
  ownerDb,
} from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { signedIn } from '@/db/testing/requests';
import { liftWardSafeMode } from '@/features/households/commands/lift-ward-safe-mode';
import { putWardInSafeMode } from '@/features/households/commands/put-ward-in-safe-mode';
import { invite } from '@/features/organizations/commands/invite';
import { invitationContext } from '@/features/organizations/invitation-link';
import { getInvitation } from '@/features/organizations/queries/invitations';
import { contextOf } from '@/server/context';
import { enterSafeMode } from './commands/enter-safe-mode';
import { exportMembers } from './commands/export-members';
import { leaveSafeMode } from './commands/leave-safe-mode';
import { liftSafeMode } from './commands/lift-safe-mode';
import { putInSafeMode } from './commands/put-in-safe-mode';
import { updateMember } from './commands/update';
import { listDirectory } from './queries/directory';
import { countForExport, readExportRows } from './queries/exports';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';

async function scene() {
  const organization = await makeOrganization();
  const account = await makeAccount();
  const person = await makeMember(organization.id, account.id);
  const own = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
  const admin = await signedIn(organization, 'admin');
  const neighbour = await makeAccount();
  await makeMember(organization.id, neighbour.id);
  const member = await contextOf(
    { ...neighbour, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  const isSafe = async () => {
    const [row] = await ownerDb().select().from(people).where(eq(people.id, person.id));
    return row?.safeSince !== null;
  };
  return { organization, person, own, admin, member, isSafe };
}

describe('safe mode', () => {
  it('is turned on by the person alone, at once, and gone from the directory and its count', async () => {
    const { own, member, person, organization } = await scene();
    expect((await listDirectory(member, {})).found.count).toBe(2);
    await enterSafeMode(own, {});
    const after = await listDirectory(member, {});
    expect(after.found.count).toBe(1);
    expect(after.members.map(({ id }) => id)).not.toContain(person.id);
    const profile = await getOwnProfile(own, undefined);
    expect(profile.safeMode).toMatchObject({ isOn: true, isOwn: true });
    expect([profile.seenBy.members.name, profile.seenBy.board.name]).toEqual([undefined, undefined]);
    const actions = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(actions.map(({ action }) => action)).toEqual(['safe-mode.enter']);
  });

  it('is lifted by whoever turned it on: two choices that do not touch each other', async () => {
    const { own, admin, person, isSafe } = await scene();
    await enterSafeMode(own, {});
    await expect(liftSafeMode(admin, { id: person.id })).rejects.toMatchObject({ reason: 'safe-mode-own' });
    await putInSafeMode(admin, { id: person.id, reason: 'Təhdid məktubu' });
    await leaveSafeMode(own, {});
    expect(await isSafe()).toBe(true);
    expect((await getMember(admin, { slug: person.slug })).safeMode).toEqual({
      isOn: true,
      isOwn: false,
      byAdmin: { reason: 'Təhdid məktubu' },
    });
    await liftSafeMode(admin, { id: person.id });
    expect(await isSafe()).toBe(false);
  });

  it('needs a reason from an administrator, and is nobody else’s to turn on', async () => {
    const { admin, member, person } = await scene();
    await expect(putInSafeMode(admin, { id: person.id, reason: ' ' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(putInSafeMode(member, { id: person.id, reason: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leaves exports, also one that was made before', async () => {
    const { own, admin, person } = await scene();
    const whole = await exportMembers(admin, { purpose: 'letters', format: 'csv' });
    expect(whole.people).toBe(2);
    await enterSafeMode(own, {});
    expect(await countForExport(admin, {})).toEqual({ people: 1, leftOut: 1 });
    const rows = await readExportRows(admin, { id: whole.id, from: 0, size: 10 });
    expect(rows.map((row) => row.person.id)).not.toContain(person.id);
    expect(rows).toHaveLength(1);
    expect((await exportMembers(admin, { purpose: 'letters', format: 'csv' })).people).toBe(1);
  });

  it('withholds every name from texts, also one that is written down later', async () => {
    const { own, admin, person } = await scene();
    const names = async () => {
      const isOf = and(eq(withheldNames.personId, person.id));
      return (await ownerDb().select().from(withheldNames).where(isOf)).flatMap((row) => row.names);
    };
    await enterSafeMode(own, {});
    expect(await names()).toEqual(['nergiz numuneli']);
    const { version } = await getMember(admin, { slug: person.slug });
    await updateMember(admin, { id: person.id, version, given: 'Aygün', surname: 'Yeni' });
    expect(await names()).toEqual(['nergiz numuneli', 'aygun yeni']);
    await leaveSafeMode(own, {});
    expect(await names()).toEqual([]);
  });

  it('is turned on for a minor by the guardian', async () => {
    const { own, organization, person, admin } = await scene();
    const child = await makeChild(organization.id);
    await ownerDb().insert(guardianships).values({
      organizationId: organization.id,
      minorId: child.id,
      guardianId: person.id,
      relation: 'parent',
    });
    await putWardInSafeMode(own, { person: child.id });
    await expect(liftSafeMode(admin, { id: child.id })).rejects.toMatchObject({ reason: 'safe-mode-own' });
    await liftWardSafeMode(own, { person: child.id });
    const stranger = await makePerson(organization.id);
    await expect(putWardInSafeMode(own, { person: stranger.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('names no administrator in safe mode in an invitation', async () => {
    const organization = await makeOrganization();
    const account = await makeAccount({ name: 'Məxfi Adam' });
    await makeMember(organization.id, account.id);
    await grant(organization.id, account.id, 'admin');
    const request = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const said = async () => {
      const { url } = await invite(request, { role: 'editor', email: 'x@example.org', locale: 'az' });
      const opened = await invitationContext('az', url.split('/').at(-1) ?? '', null);
      const mails = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
      return JSON.stringify([await getInvitation(opened, undefined), mails.at(-1)?.text]);
    };
    expect(await said()).toContain('Məxfi Adam');
    await ownerDb().delete(outbox).where(eq(outbox.organizationId, organization.id));
    await enterSafeMode(request, {});
    expect(await said()).not.toContain('Məxfi Adam');
  });
});
