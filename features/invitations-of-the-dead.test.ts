import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { invitations, links } from '@/db/schema/organizations';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { runBatch } from './batches/commands/run';
import { admin, organization, planned, setUp } from './batches/testing';
import { mergePair } from './duplicates/commands/merge';
import { getPair } from './duplicates/queries/pair';
import { makePair } from './duplicates/testing';
import { endMembership } from './members/commands/end-membership';
import { inviteMember } from './members/commands/invite';
import { reopenMembership } from './members/commands/reopen-membership';
import { acceptInvitation } from './organizations/commands/accept-invitation';
import { join } from './organizations/invitation-joining';
import { invitationContext } from './organizations/invitation-link';
import { getInvitation, listOpenInvitations } from './organizations/queries/invitations';

let person: { id: string; slug: string };
let token: string;
let email: string;

beforeEach(async () => {
  await setUp();
  person = await makeMember(organization.id);
  email = `${randomUUID()}@example.org`;
  const { url } = await inviteMember(admin, { id: person.id, locale: 'az', email });
  token = url.split('/').at(-1) ?? '';
});

const db = ownerDb();
const membershipOf = async (id: string) =>
  (await db.select().from(memberships).where(eq(memberships.personId, id)))[0]?.id ?? '';
const stored = async () =>
  (await db.select().from(invitations).where(eq(invitations.personId, person.id)))[0];

type Reason = 'died' | 'moved';

/** Every way by which the record comes to say that somebody is no member any more. */
const WAYS: Record<string, { write: (reason: Reason) => Promise<unknown>; isRevoked: boolean }> = {
  'the membership is ended': {
    write: async (reason) => {
      const membership = await membershipOf(person.id);
      await endMembership(admin, { id: person.id, membership, end: '2026-01-01', reason });
    },
    isRevoked: true,
  },
  'many memberships are ended': {
    write: async (reason) => {
      const batch = await planned({ action: 'end-membership', day: '2026-01-01', reason }, [person.id]);
      await runBatch(admin, { batch });
    },
    isRevoked: true,
  },
  'a record is merged that says so': {
    write: async (reason) => {
      const other = await makeMember(organization.id);
      await db
        .update(memberships)
        .set({
          ...{ startsOn: '2021-01-01', startEdtf: '2021' },
          ...{ endsOn: '2026-01-01', endEdtf: '2026', endReason: reason },
        })
        .where(eq(memberships.personId, other.id));
      await db
        .update(memberships)
        .set({ endsOn: '2021-01-01', endEdtf: '2021' })
        .where(eq(memberships.personId, person.id));
      const pair = await makePair(organization.id, person, other);
      const { version } = await getPair(admin, { pair });
      await mergePair(admin, { pair, version, choices: {} });
    },
    isRevoked: false,
  },
  'it says so by whatever else': {
    write: (reason) =>
      db
        .update(memberships)
        .set({ endsOn: '2026-01-01', endEdtf: '2026', endReason: reason })
        .where(eq(memberships.personId, person.id)),
    isRevoked: false,
  },
};

const page = async () => getInvitation(await invitationContext('az', token, null), undefined);
const accept = async () => {
  const account = await makeAccount({ email });
  const opened = await invitationContext('az', token, { ...account, sessionId: 'none', isConfirmed: true });
  return acceptInvitation(opened, { token }).then(
    () => 'accepted',
    ({ reason }) => reason,
  );
};

describe.each(Object.entries(WAYS))('an invitation, once %s', (_way, { write, isRevoked }) => {
  it('leads nowhere any more where they died, and its page says so', async () => {
    await write('died');
    expect((await page()).state).toBe('revoked');
    expect(await listOpenInvitations(admin, {})).toEqual([]);
    if (isRevoked) {
      const row = await stored();
      expect(row?.revokedAt).toBeInstanceOf(Date);
      const [link] = await db
        .select()
        .from(links)
        .where(eq(links.invitationId, row?.id ?? ''));
      expect(link?.revokedAt).toBeInstanceOf(Date);
    }
    const nobody = await contextOf(null, 'az');
    const input = { token, name: 'Əli', email, password: 'three teapots in the attic' };
    await expect(join(nobody, input)).rejects.toMatchObject({ reason: 'invitation-gone' });
    expect(await accept()).toBe('invitation-gone');
    const claimed = await db.select().from(people).where(eq(people.organizationId, organization.id));
    expect(claimed.filter(({ id, accountId }) => id === person.id && accountId)).toEqual([]);
  });

  it('holds on where they only left', async () => {
    await write('moved');
    expect((await page()).state).toBe('open');
    expect(await accept()).toBe('accepted');
  });
});

it('is made anew by hand where the record was wrong: what was taken back stays worthless', async () => {
  const membership = await membershipOf(person.id);
  await endMembership(admin, { id: person.id, membership, end: '2026-01-01', reason: 'died' });
  await reopenMembership(admin, { id: person.id, membership });
  expect((await page()).state).toBe('revoked');
  const { url } = await inviteMember(admin, { id: person.id, locale: 'az' });
  token = url.split('/').at(-1) ?? '';
  expect((await page()).state).toBe('open');
});
