import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeRequests } from '@/db/schema/change-requests';
import { journal, outbox } from '@/db/schema/kernel';
import { people, personDetails, personNames } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { approveChange } from './commands/approve-change';
import { chooseOwnRules } from './commands/choose-own-rules';
import { chooseVisibility } from './commands/choose-visibility';
import { declineChange } from './commands/decline-change';
import { requestChanges } from './commands/request-changes';
import { updateMember } from './commands/update';
import { updateProfile } from './commands/update-profile';
import { withdrawChange } from './commands/withdraw-change';
import { countChanges, listChanges, listOwnChanges, listOwnRules } from './queries/changes';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';

let admin: RequestContext;
let own: RequestContext;
let person: { id: string; slug: string };
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'AZ' }));
  const account = await makeAccount({ locale: 'ru' });
  person = await makeMember(organization.id, account.id);
  own = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
  await ownerDb()
    .update(personDetails)
    .set({ birthEdtf: '1975' })
    .where(eq(personDetails.personId, person.id));
});

const version = async () => (await getOwnProfile(own, undefined)).version;
const ask = async (fields: string, values: object = {}) =>
  requestChanges(own, { version: await version(), fields, ...values });
const only = async () => {
  const [change] = await listChanges(admin, null);
  if (!change) throw new Error('nothing waits');
  return change;
};
const stored = async () => {
  const [row] = await ownerDb().select().from(people).where(eq(people.id, person.id));
  const [details] = await ownerDb().select().from(personDetails).where(eq(personDetails.personId, person.id));
  return { given: row?.given, surname: row?.surname, birth: details?.birthEdtf, email: details?.email };
};
const mails = () => ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));

describe('a change that a member asks for', () => {
  it('changes nothing before it is approved, and then just that', async () => {
    const before = await stored();
    await ask('name,patronymic,birth', { given: 'Nərmin', surname: 'Yeni', birth: '1975-05-02' });
    expect(await stored()).toEqual(before);
    expect(await countChanges(admin, null)).toBe(2);
    const [first, second] = await listChanges(admin, null);
    expect([first, second].map((change) => [change?.field, change?.before, change?.after])).toEqual(
      expect.arrayContaining([
        ['name', { given: before.given, surname: before.surname }, { given: 'Nərmin', surname: 'Yeni' }],
        ['birth', '1975', '1975-05-02'],
      ]),
    );
    const name = [first, second].find((change) => change?.field === 'name');
    await approveChange(admin, { id: name?.id ?? '', version: name?.version ?? '' });
    expect(await stored()).toEqual({ ...before, given: 'Nərmin', surname: 'Yeni' });
    const { listMembers } = await import('./queries/list');
    expect((await listMembers(admin, { q: 'Yeni' } as never)).members).toHaveLength(1);
    expect((await listOwnChanges(own, null)).map(({ field, state }) => `${field} ${state}`).sort()).toEqual([
      'birth open',
      'name approved',
    ]);
  });

  it('is told by mail in the language of the member, without what it says, and stands in the journal', async () => {
    await ask('birth', { birth: '1976-01-01' });
    const { id } = await only();
    await declineChange(admin, { id, words: 'Şəxsiyyət vəsiqəsini göstərin' });
    const [mail] = await mails();
    expect(mail?.subject).toContain('Изменение отклонено');
    expect(mail?.text).toContain('Şəxsiyyət vəsiqəsini göstərin');
    expect(mail?.text).not.toContain('1976');
    expect(await listOwnChanges(own, null)).toMatchObject([
      { state: 'declined', words: 'Şəxsiyyət vəsiqəsini göstərin' },
    ]);
    const rows = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'change-request.create',
      'change-request.decline',
    ]);
    expect(JSON.stringify(rows)).not.toContain('1976');
    await expect(declineChange(admin, { id })).rejects.toMatchObject({ reason: 'change-decided' });
  });

  it('says so when the record was changed meanwhile', async () => {
    await ask('birth', { birth: '1976' });
    const shown = await only();
    expect(shown.isOutdated).toBe(false);
    const { version: seen } = await getMember(admin, { slug: person.slug });
    await updateMember(admin, {
      id: person.id,
      version: seen,
      given: 'Nərgiz',
      surname: 'Nümunəli',
      birth: '1980',
    });
    await expect(approveChange(admin, { id: shown.id, version: shown.version })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    const now = await only();
    expect(now).toMatchObject({ isOutdated: true, before: '1975', now: '1980', after: '1976' });
    expect(await listOwnChanges(own, null)).toMatchObject([{ isOutdated: true }]);
    await approveChange(admin, { id: now.id, version: now.version });
    expect((await stored()).birth).toBe('1976');
  });

  it('waits once for each field, may be withdrawn, and by nobody else', async () => {
    await ask('birth', { birth: '1976' });
    await expect(ask('birth', { birth: '1977' })).rejects.toMatchObject({ reason: 'change-waits' });
    await expect(ask('birth', { birth: '1976' })).rejects.toMatchObject({ reason: 'nothing-changed' });
    const { id } = await only();
    const account = await makeAccount();
    await makeMember(organization.id, account.id);
    const other = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await expect(withdrawChange(other, { id })).rejects.toMatchObject({ code: 'not-found' });
    await withdrawChange(own, { id });
    expect(await countChanges(admin, null)).toBe(0);
    expect(await listOwnChanges(own, null)).toEqual([]);
    await ask('birth', { birth: '1977' });
  });

  it('of the spellings replaces them all', async () => {
    await ask('nameForms', { names: { ru: { given: 'Наргиз', surname: 'Нюмунели' } } });
    const { id, version: seen } = await only();
    await approveChange(admin, { id, version: seen });
    const forms = await ownerDb().select().from(personNames).where(eq(personNames.personId, person.id));
    expect(forms).toMatchObject([{ form: 'ru', surname: 'Нюмунели', patronymic: null }]);
    await ask('nameForms');
    expect(await only()).toMatchObject({ after: [] });
  });

  it('is refused at once where it could never be kept', async () => {
    await expect(ask('birth', { birth: '2999' })).rejects.toMatchObject({ fields: { birth: 'birth' } });
    await chooseOwnRules(admin, { rules: { phone: 'ask' } });
    await expect(ask('phone', { phone: '12' })).rejects.toMatchObject({ fields: { phone: 'phone' } });
  });
});

describe('what the organization leaves to its members', () => {
  it('can be narrowed, field by field, and never widened beyond the field', async () => {
    await chooseOwnRules(admin, { rules: { email: 'ask', city: 'no', birth: 'no' } });
    await expect(chooseOwnRules(admin, { rules: { birth: 'edit' } })).rejects.toMatchObject({
      fields: { 'rules.birth': 'invalid' },
    });
    expect((await listOwnRules(admin, null)).filter(({ chosen }) => chosen === 'no')).toHaveLength(2);
    await updateProfile(own, {
      version: await version(),
      email: 'new@example.org',
      city: 'Kazan',
      occupation: 'həkim',
    });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, person.id));
    expect(details).toMatchObject({ email: null, city: null, occupation: 'həkim' });
    await expect(ask('birth,city', { birth: '1990', city: 'Kazan' })).rejects.toMatchObject({
      reason: 'nothing-changed',
    });
    await ask('email', { email: 'New@Example.org', emailLabel: 'work' });
    const { id, version: seen } = await only();
    await approveChange(admin, { id, version: seen });
    expect((await getMember(admin, { slug: person.slug })).labels).toEqual({ email: 'work' });
    expect((await stored()).email).toBe('new@example.org');
  });

  it('leaves alone what a form did not have', async () => {
    await updateProfile(own, { version: await version(), city: 'Kazan', occupation: 'həkim' });
    await updateProfile(own, { version: await version(), fields: 'occupation' });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, person.id));
    expect(details).toMatchObject({ city: 'Kazan', occupation: null });
  });

  it('never asks an admin for what the person keeps from admins', async () => {
    await chooseOwnRules(admin, { rules: { email: 'ask' } });
    await ask('email', { email: 'secret@example.org' });
    const { id, version: seen } = await only();
    await chooseVisibility(own, { fields: { email: 'self' } });
    expect(await listChanges(admin, null)).toEqual([]);
    expect(await countChanges(admin, null)).toBe(0);
    await expect(approveChange(admin, { id, version: seen })).rejects.toMatchObject({ code: 'not-found' });
    expect((await getOwnProfile(own, undefined)).own.edit).toContain('email');
    await updateProfile(own, { version: await version(), fields: 'email', email: 'secret@example.org' });
    expect((await stored()).email).toBe('secret@example.org');
    const open = and(eq(changeRequests.personId, person.id), eq(changeRequests.state, 'open'));
    expect(await ownerDb().$count(changeRequests, open)).toBe(0);
  });
});
