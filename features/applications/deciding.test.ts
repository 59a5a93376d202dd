import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { journal } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { invitations } from '@/db/schema/organizations';
import { ownerDb } from '@/db/testing/factories';
import { getHouseholdOfPerson } from '@/features/households/queries/of-person';
import { listMembers } from '@/features/members/queries/list';
import { getMember } from '@/features/members/queries/member';
import { listInput } from '@/features/members/schema';
import { acceptApplication } from './commands/accept';
import { answerQuestion } from './commands/answer';
import { askApplicant } from './commands/ask';
import { confirmAddress } from './commands/confirm-address';
import { declineApplication } from './commands/decline';
import { withdraw } from './commands/withdraw';
import { getLinkedApplication } from './queries/linked';
import { getApplication } from './queries/manage';
import { admin, confirmed, mails, organization, setUp, stored } from './testing';

beforeEach(setUp);

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
      ['newsletter', 'application', 'joining-2026-11-28', 'ru'],
      ['record', 'application', 'joining-2026-11-28', 'ru'],
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
