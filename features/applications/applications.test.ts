import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { applications } from '@/db/schema/applications';
import { personDetails } from '@/db/schema/members';
import { organizations } from '@/db/schema/organizations';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { makeApplication } from '@/db/testing/single-rows';
import { openApplication } from './application-link';
import { acceptApplication } from './commands/accept';
import { apply } from './commands/apply';
import { closeDoor } from './commands/close-door';
import { confirmAddress } from './commands/confirm-address';
import { openDoor } from './commands/open-door';
import { withdraw } from './commands/withdraw';
import { sweepApplications } from './jobs';
import { getJoinPage } from './queries/join';
import { getLinkedApplication } from './queries/linked';
import { getApplication, listApplications } from './queries/manage';
import { admin, anybody, applied, confirmed, form, mails, organization, setUp, stored } from './testing';

beforeEach(setUp);

describe('applying', () => {
  it('waits for the address: looking at the link uses nothing up, the button does', async () => {
    const { id, link } = await applied({ email: 'aysel@example.org', phone: '8 (900) 000-12-40' });
    expect(await stored(id)).toMatchObject({ state: 'unconfirmed', phone: '+79000001240', locale: 'ru' });
    const [mail] = await mails();
    expect(mail).toMatchObject({ kind: 'application.confirm-address', recipient: 'aysel@example.org' });
    // A stranger's mailbox gets no words of whoever typed its address.
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Aysel|Ərizəçi/);
    for (let look = 0; look < 3; look++) {
      expect(await getLinkedApplication(link, null)).toMatchObject({ state: 'unconfirmed', given: 'Aysel' });
    }
    await expect(acceptApplication(admin, { id, type: 'ordinary', start: '2024' })).rejects.toMatchObject({
      reason: 'application-unconfirmed',
    });
    await confirmAddress(link, {});
    expect(await confirmAddress(link, {})).toMatchObject({ isChanged: false });
    expect(await stored(id)).toMatchObject({ state: 'open' });
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'application.confirm-address',
      'application.received',
    ]);
    expect((await listApplications(admin, {})).rows.map((row) => row.id)).toEqual([id]);
  });

  it('answers the same whoever is a member, has applied, or is a program', async () => {
    const member = await makeMember(organization.id);
    await ownerDb()
      .update(personDetails)
      .set({ email: 'known@example.org' })
      .where(eq(personDetails.personId, member.id));
    const keys = async (values: Record<string, unknown>) => {
      const before = (await mails()).length;
      const answer = await apply(anybody, form(values));
      return { answer: Object.keys(answer), mails: (await mails()).slice(before).map(({ kind }) => kind) };
    };
    const known = await keys({ email: 'known@example.org', given: 'Nərgiz', surname: 'Nümunəli' });
    const unknown = await keys({ email: 'unknown@example.org' });
    const again = await keys({ email: 'unknown@example.org' });
    expect(known).toEqual(unknown);
    expect(again).toEqual(unknown);
    expect(await keys({ homepage: 'https://spam.example' })).toEqual({ answer: ['id'], mails: [] });
    const [counted] = await ownerDb()
      .select({ count: sql<number>`count(*)::integer` })
      .from(applications)
      .where(eq(applications.organizationId, organization.id));
    expect(counted?.count).toBe(3);
  });

  it('counts once when it is sent twice, and stops filling one mailbox', async () => {
    const twice = form({ email: 'full@example.org' });
    expect(await apply(anybody, twice)).toEqual(await apply(anybody, twice));
    for (let more = 0; more < 5; more++) await apply(anybody, form({ email: 'full@example.org' }));
    await expect(apply(anybody, form({ email: 'FULL@example.org' }))).rejects.toMatchObject({
      code: 'limit',
    });
    expect(await mails()).toHaveLength(6);
  });

  it('needs a guardian under age, and a consent always', async () => {
    const year = new Date().getFullYear() - 15;
    await expect(apply(anybody, form({ birth: String(year) }))).rejects.toMatchObject({
      fields: { guardianName: 'guardian-needed', guardianContact: 'guardian-needed' },
    });
    const guardian = { guardianName: 'Leyla Nümunəli', guardianContact: '+994502223344' };
    const { id } = await apply(anybody, form({ birth: String(year), ...guardian }));
    expect(await stored(id ?? '')).toMatchObject(guardian);
    await expect(apply(anybody, form({ consents: {} }) as never)).rejects.toMatchObject({
      fields: { 'consents.record': 'consent-needed' },
    });
    await expect(apply(anybody, form({ birth: '2999' }))).rejects.toMatchObject({
      fields: { birth: 'birth' },
    });
    await expect(apply(anybody, form({ phone: '123' }))).rejects.toMatchObject({
      fields: { phone: 'phone' },
    });
  });

  it('is possible only where the door was opened, of a page that the organization stands by', async () => {
    await closeDoor(admin, {});
    await expect(apply(anybody, form())).rejects.toMatchObject({ code: 'not-found' });
    await expect(getJoinPage(anybody, null)).rejects.toMatchObject({ code: 'not-found' });
    await openDoor(admin, {});
    expect(await getJoinPage(anybody, null)).toMatchObject({ isDemo: false });
    const isOurs = eq(organizations.id, organization.id);
    await ownerDb().update(organizations).set({ confirmedAt: null }).where(isOurs);
    await expect(apply(anybody, form())).rejects.toMatchObject({ code: 'not-found' });
    await expect(openDoor(admin, {})).rejects.toMatchObject({ reason: 'door-unconfirmed' });
  });
});

describe('the private link', () => {
  it('opens its own application and nothing else; a wrong one opens nothing', async () => {
    const first = await confirmed();
    const second = await confirmed();
    await withdraw(first.link, {});
    expect(await stored(second.id)).toMatchObject({ state: 'open' });
    for (const token of ['', 'a'.repeat(43), '../../manage']) {
      await expect(openApplication('az', token)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(getApplication(first.link, { id: first.id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await stored(first.id))?.tokenHash).not.toBe((await stored(second.id))?.tokenHash);
  });
});

describe('the sweep', () => {
  it('deletes what was never confirmed, declined or withdrawn 30 days ago, and keeps the rest', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    const make = (values: Partial<typeof applications.$inferInsert>) =>
      makeApplication(organization.id, values);
    const gone = await Promise.all([
      make({ state: 'unconfirmed', createdAt: ago(31) }),
      make({ state: 'declined', createdAt: ago(60), decidedAt: ago(31) }),
      make({ state: 'withdrawn', createdAt: ago(60), decidedAt: ago(31) }),
    ]);
    const kept = await Promise.all([
      make({ state: 'unconfirmed', createdAt: ago(29) }),
      make({ state: 'open', createdAt: ago(90) }),
      make({ state: 'asked', createdAt: ago(90) }),
      make({ state: 'declined', createdAt: ago(60), decidedAt: ago(29) }),
      make({ state: 'accepted', createdAt: ago(60), decidedAt: ago(50) }),
    ]);
    await sweepApplications();
    const left = await ownerDb()
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.organizationId, organization.id)));
    expect(left.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(gone).toHaveLength(3);
  });
});
