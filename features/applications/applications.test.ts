import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { applications } from '@/db/schema/applications';
import { journal, outbox } from '@/db/schema/kernel';
import { consents, people, personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { invitations, organizations } from '@/db/schema/organizations';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeApplication } from '@/db/testing/single-rows';
import { getHouseholdOfPerson } from '@/features/households/queries/of-person';
import { indexPerson } from '@/features/members/index-person';
import { listMembers } from '@/features/members/queries/list';
import { getMember } from '@/features/members/queries/member';
import { listInput } from '@/features/members/schema';
import { contextOf, type RequestContext } from '@/server/context';
import { openApplication } from './application-link';
import { acceptApplication } from './commands/accept';
import { answerQuestion } from './commands/answer';
import { apply } from './commands/apply';
import { askApplicant } from './commands/ask';
import { attachApplication } from './commands/attach';
import { closeDoor } from './commands/close-door';
import { confirmAddress } from './commands/confirm-address';
import { declineApplication } from './commands/decline';
import { detachApplication } from './commands/detach';
import { openDoor } from './commands/open-door';
import { withdraw } from './commands/withdraw';
import { sweepApplications } from './jobs';
import { getJoinPage } from './queries/join';
import { getLinkedApplication } from './queries/linked';
import { getApplication, listApplications } from './queries/manage';

let admin: RequestContext;
let anybody: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', {
    countryCode: 'RU',
    acceptsApplications: true,
  }));
  anybody = await contextOf(null, 'ru', organization.slug);
});

const form = (values: Record<string, unknown> = {}) => ({
  key: randomUUID(),
  birth: '1990',
  given: 'Aysel',
  surname: 'Ərizəçi',
  email: `${randomUUID()}@example.org`,
  language: 'ru' as const,
  consents: { record: 'on' as const },
  ...values,
});
const mails = async () => {
  const ours = eq(outbox.organizationId, organization.id);
  return ownerDb().select().from(outbox).where(ours).orderBy(outbox.createdAt);
};
const stored = async (id: string) =>
  (await ownerDb().select().from(applications).where(eq(applications.id, id)))[0];
const tokenIn = (text: string) => /\/applications\/([\w-]+)/.exec(text)?.[1] ?? '';

/** Applies, and opens the link of the mail that comes. */
async function applied(values: Record<string, unknown> = {}) {
  const { id } = await apply(anybody, form(values));
  const mail = (await mails()).at(-1);
  return { id: id ?? '', link: await openApplication('ru', tokenIn(mail?.text ?? '')) };
}

async function confirmed(values: Record<string, unknown> = {}) {
  const made = await applied(values);
  await confirmAddress(made.link, {});
  return made;
}

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
      fields: { 'consents.record': 'required' },
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

describe('deciding', () => {
  it('makes a member with the consents of the form, and invites the confirmed address', async () => {
    const { id } = await confirmed({
      email: 'aysel@example.org',
      city: 'Moskva',
      consents: { record: 'on', newsletter: 'on' },
    });
    const accepted = await acceptApplication(admin, { id, type: 'youth', start: '2024-05-18' });
    const member = await getMember(admin, { slug: accepted.slug });
    expect(member).toMatchObject({
      status: 'active',
      email: 'aysel@example.org',
      city: 'Moskva',
      birth: '1990',
      language: 'ru',
      memberships: [{ type: 'youth', startEdtf: '2024-05-18' }],
    });
    const given = await ownerDb().select().from(consents).where(eq(consents.personId, accepted.id));
    expect(
      given
        .map(({ purpose, channel, textVersion, locale }) => [purpose, channel, textVersion, locale])
        .sort(),
    ).toEqual([
      ['newsletter', 'application', 'joining-2026-11', 'ru'],
      ['record', 'application', 'joining-2026-11', 'ru'],
    ]);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, accepted.id));
    expect(person).toMatchObject({ isNamedPublicly: false, accountId: null });
    const [invitation] = await ownerDb()
      .select()
      .from(invitations)
      .where(eq(invitations.personId, accepted.id));
    expect(invitation).toMatchObject({ email: 'aysel@example.org', locale: 'ru' });
    const sent = (await mails()).map(({ kind }) => kind);
    expect(sent).toEqual(['application.confirm-address', 'application.received', 'application.accepted']);
    expect((await mails()).at(-1)?.text).toContain('/ru/invitations/');
    expect(await stored(id)).toMatchObject({ state: 'accepted', personId: accepted.id });
    await expect(declineApplication(admin, { id })).rejects.toMatchObject({ reason: 'application-decided' });
    await expect(acceptApplication(admin, { id, type: 'youth', start: '2024' })).rejects.toMatchObject({
      reason: 'application-decided',
    });
  });

  it('of many who accept at once exactly one does', async () => {
    const { id } = await confirmed();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => acceptApplication(admin, { id, type: 'ordinary', start: '2024' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const found = await listMembers(admin, listInput.parse({ q: 'Ərizəçi' }));
    expect(found.members).toHaveLength(1);
  });

  it('asks back, gets the answer by the private page, and declines with a reason', async () => {
    const { id, link } = await confirmed();
    await expect(answerQuestion(link, { text: 'Nothing was asked' })).rejects.toMatchObject({
      code: 'closed',
    });
    await askApplicant(admin, { id, text: 'Harada yaşayırsınız?' });
    expect((await mails()).at(-1)?.text).toContain('Harada yaşayırsınız?');
    expect(await getLinkedApplication(link, null)).toMatchObject({ state: 'asked' });
    await answerQuestion(link, { text: 'Xovrinoda.' });
    const view = await getApplication(admin, { id });
    expect(view).toMatchObject({
      state: 'open',
      messages: [{ author: 'organization' }, { author: 'applicant', text: 'Xovrinoda.' }],
    });
    await declineApplication(admin, { id, reason: 'Başqa şəhərdə təşkilat var.' });
    expect((await mails()).at(-1)).toMatchObject({
      kind: 'application.declined',
      text: expect.stringContaining('Başqa şəhərdə təşkilat var.'),
    });
    expect(await getLinkedApplication(link, null)).toMatchObject({
      state: 'declined',
      reason: 'Başqa şəhərdə təşkilat var.',
    });
    await expect(withdraw(link, {})).rejects.toMatchObject({ reason: 'application-decided' });
  });

  it('is over when the applicant withdraws', async () => {
    const { id, link } = await confirmed();
    await withdraw(link, {});
    expect(await withdraw(link, {})).toMatchObject({ isChanged: false });
    await expect(askApplicant(admin, { id, text: 'Niyə?' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(confirmAddress(link, {})).resolves.toMatchObject({ isChanged: false });
    expect(await stored(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('keeps the guardian of somebody under age with the record, which only admins see', async () => {
    const { id } = await confirmed({
      birth: String(new Date().getFullYear() - 10),
      guardianName: 'Leyla Nümunəli',
      guardianContact: 'leyla@example.org',
    });
    expect((await getApplication(admin, { id })).isMinor).toBe(true);
    const { slug } = await acceptApplication(admin, { id, type: 'youth', start: '2024' });
    expect((await getMember(admin, { slug })).notes).toBeUndefined();
    expect(await getHouseholdOfPerson(admin, { person: slug })).toMatchObject({
      isMinor: true,
      isGuardianMissing: false,
      guardians: [
        { name: 'Leyla Nümunəli', contact: 'leyla@example.org', relation: 'guardian', startEdtf: '2024' },
      ],
    });
  });

  it('leaves no name in the journal of who did not become a member', async () => {
    const { id, link } = await confirmed({ surname: 'Gizlinzadə' });
    await askApplicant(admin, { id, text: 'Gizlinzadə kimdir?' });
    await withdraw(link, {});
    const rows = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(rows.map(({ action }) => action)).toContain('application.withdraw');
    expect(JSON.stringify(rows)).not.toContain('Gizlinzadə');
  });
});

describe('somebody who may be known', () => {
  const known = async (values: Partial<typeof personDetails.$inferInsert> = { city: null }) => {
    const person = await makePerson(organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    await ownerDb().update(personDetails).set(values).where(eq(personDetails.personId, person.id));
    await ownerDb().transaction((tx) => indexPerson(tx as never, organization.id, person.id));
    return person;
  };

  it('is shown beside the application, in whatever script, with what speaks for it', async () => {
    const same = await known({ email: 'aysel@example.org', birthEdtf: '1990' });
    const namesake = await known();
    const { id } = await confirmed({ given: 'Айсел', surname: 'Аризачи', email: 'aysel@example.org' });
    const { likely } = await getApplication(admin, { id });
    expect(likely.map((person) => [person.id, person.reasons])).toEqual([
      [same.id, ['name', 'birth', 'email']],
      [namesake.id, ['name']],
    ]);
  });

  it('is asked about before a second record is made', async () => {
    await known();
    const { id } = await confirmed();
    const accept = { id, type: 'ordinary' as const, start: '2024' };
    await expect(acceptApplication(admin, accept)).rejects.toMatchObject({
      fields: { anyway: 'confirm-not-duplicate' },
    });
    expect(await stored(id)).toMatchObject({ state: 'open' });
    await acceptApplication(admin, { ...accept, anyway: 'on' });
    const found = await listMembers(admin, listInput.parse({ status: 'active' }));
    expect(found.members).toHaveLength(1);
  });

  it('keeps the one record: what it lacks is filled in, what it says stays; nobody else is invited to it', async () => {
    const person = await known({ email: 'mine@example.org', city: 'Kazan' });
    const { id } = await confirmed({ email: 'impostor@example.org', city: 'Moskva' });
    await attachApplication(admin, { id, person: person.id });
    expect((await getApplication(admin, { id })).person).toMatchObject({ id: person.id, isInvitable: false });
    const applicants = await listMembers(admin, listInput.parse({ status: 'applicant' }));
    expect(applicants.members).toMatchObject([{ id: person.id, status: 'applicant' }]);
    await detachApplication(admin, { id });
    expect((await listMembers(admin, listInput.parse({ status: 'applicant' }))).members).toEqual([]);
    await attachApplication(admin, { id, person: person.id });

    const accepted = await acceptApplication(admin, { id, type: 'ordinary', start: '2024' });
    expect(accepted.id).toBe(person.id);
    expect(await getMember(admin, { slug: person.slug })).toMatchObject({
      status: 'active',
      email: 'mine@example.org',
      city: 'Kazan',
      birth: '1990',
    });
    const invited = await ownerDb().select().from(invitations).where(eq(invitations.personId, person.id));
    expect(invited).toEqual([]);
    expect((await mails()).at(-1)?.text).not.toContain('/invitations/');
  });

  it('who is a member already stays one, and the claimed record stays with its account', async () => {
    const account = await makeAccount();
    const member = await makeMember(organization.id, account.id);
    const { id } = await confirmed();
    await attachApplication(admin, { id, person: member.id });
    await acceptApplication(admin, { id, type: 'ordinary', start: '2024' });
    const rows = await ownerDb().select().from(memberships).where(eq(memberships.personId, member.id));
    expect(rows).toMatchObject([{ startsOn: '2020-01-01' }]);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, member.id));
    expect(person?.accountId).toBe(account.id);
  });

  it('is never somebody of another organization', async () => {
    const neighbour = await organizationWith('admin', { acceptsApplications: true });
    const foreign = await makePerson(neighbour.organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    const { id } = await confirmed();
    expect((await getApplication(admin, { id })).likely).toEqual([]);
    await expect(attachApplication(admin, { id, person: foreign.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getApplication(neighbour.request, { id })).rejects.toMatchObject({ code: 'not-found' });
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
