import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardianships } from '@/db/schema/households';
import { journal, outbox } from '@/db/schema/kernel';
import { people, personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { approveChange } from '@/features/members/commands/approve-change';
import { chooseOwnRules } from '@/features/members/commands/choose-own-rules';
import { declineChange } from '@/features/members/commands/decline-change';
import { listChanges } from '@/features/members/queries/changes';
import { contextOf, type RequestContext } from '@/server/context';
import { addGuardian } from './commands/add-guardian';
import { chooseWardVisibility } from './commands/choose-ward-visibility';
import { requestWardChanges } from './commands/request-ward-changes';
import { withdrawWardChange } from './commands/withdraw-ward-change';
import { getWard } from './queries/ward';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let parent: { id: string; email: string; request: RequestContext };
let child: Awaited<ReturnType<typeof makeChild>>;

const year = new Date().getUTCFullYear();

async function memberOf(locale: 'az' | 'ru' = 'az') {
  const account = await makeAccount({ locale, name: 'Leyla Anazadə' });
  const { id } = await makeMember(organization.id, account.id);
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  return { id, email: account.email ?? '', request };
}

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'AZ' }));
  parent = await memberOf('ru');
  child = await makeChild(organization.id, { given: 'Aylin', surname: 'Anazadə' });
  await addGuardian(admin, { minor: child.id, guardian: parent.id, relation: 'parent', start: '2020' });
});

const ward = () => getWard(parent.request, { person: child.id });
const ask = async (fields: string, values: object = {}, request = parent.request) =>
  requestWardChanges(request, { person: child.id, version: (await ward()).version, fields, ...values });
const stored = async () => {
  const [row] = await ownerDb().select().from(people).where(eq(people.id, child.id));
  const [details] = await ownerDb().select().from(personDetails).where(eq(personDetails.personId, child.id));
  return { given: row?.given, surname: row?.surname, birth: details?.birthEdtf };
};
const mails = () => ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));

describe('who acts for a minor', () => {
  it('asks for another name and birth date of theirs, and nothing changes before it is approved', async () => {
    const before = await stored();
    expect((await ward()).askable).toEqual(expect.arrayContaining(['name', 'birth', 'nameForms']));
    await ask('name,birth', { given: 'Ayla', surname: 'Yeni', birth: `${year - 9}-02-03` });
    expect(await stored()).toEqual(before);
    const seen = await ward();
    expect(seen.changes.map(({ field, state }) => `${field} ${state}`).sort()).toEqual([
      'birth open',
      'name open',
    ]);
    expect(seen.askable).not.toContain('name');
    for (const { field } of await listChanges(admin, null)) {
      const change = (await listChanges(admin, null)).find((one) => one.field === field);
      await approveChange(admin, { id: change?.id ?? '', version: change?.version ?? '' });
    }
    expect(await stored()).toEqual({ given: 'Ayla', surname: 'Yeni', birth: `${year - 9}-02-03` });
    expect((await ward()).changes.map(({ state }) => state)).toEqual(['approved', 'approved']);
    const rows = await ownerDb().select().from(journal).where(eq(journal.subjectId, child.id));
    expect(rows.map(({ action }) => action)).toContain('change-request.create');
    expect(JSON.stringify(rows.map(({ details }) => details))).not.toContain('Yeni');
  });

  it('is told by mail what became of it, in their language, without what it says', async () => {
    await ask('birth', { birth: `${year - 9}-02-03` });
    const [change] = await listChanges(admin, null);
    await declineChange(admin, { id: change?.id ?? '', words: 'Покажите свидетельство о рождении' });
    const [mail, ...others] = await mails();
    expect([mail?.recipient, others]).toEqual([parent.email, []]);
    expect(mail?.subject).toContain('Изменение отклонено');
    expect(mail?.text).toContain('Здравствуйте, Leyla Anazadə!');
    expect(mail?.text).toContain('Изменение в записи ребёнка (Aylin Anazadə) не подтверждено');
    expect(mail?.text).toContain('Покажите свидетельство о рождении');
    expect(mail?.text).toContain(`/ru/account/${organization.slug}/household/${child.id}`);
    expect(mail?.text).not.toContain('02-03');
  });

  it('is told nothing any more once they act for them no longer', async () => {
    await ask('birth', { birth: `${year - 9}-02-03` });
    await ownerDb().update(guardianships).set({ endsOn: '2024-01-01', endEdtf: '2024' });
    const [change] = await listChanges(admin, null);
    await declineChange(admin, { id: change?.id ?? '' });
    expect(await mails()).toEqual([]);
    await expect(withdrawWardChange(parent.request, { id: change?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('takes the request back, and nobody else does or asks', async () => {
    const { version } = await ward();
    const other = await memberOf();
    const foreign = { person: child.id, version, fields: 'name', given: 'Ad', surname: 'Soyad' };
    await expect(requestWardChanges(other.request, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(requestWardChanges(admin, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await ask('birth', { birth: `${year - 9}-02-03` });
    const [change] = await listChanges(admin, null);
    const id = change?.id ?? '';
    await expect(withdrawWardChange(other.request, { id })).rejects.toMatchObject({ code: 'not-found' });
    await withdrawWardChange(parent.request, { id });
    expect(await listChanges(admin, null)).toEqual([]);
    expect((await ward()).changes).toEqual([]);
    await expect(withdrawWardChange(parent.request, { id })).rejects.toMatchObject({
      reason: 'change-decided',
    });
  });

  it('does so within the rules of the members: one at a time, and only what the organization approves', async () => {
    await ask('birth', { birth: `${year - 9}-02-03` });
    await expect(ask('birth', { birth: `${year - 8}-02-03` })).rejects.toMatchObject({
      reason: 'change-waits',
    });
    await expect(ask('name', { given: 'Aylin', surname: 'Anazadə' })).rejects.toMatchObject({
      reason: 'nothing-changed',
    });
    await chooseOwnRules(admin, { rules: { name: 'no', city: 'ask' } });
    await expect(ask('name', { given: 'Ayla', surname: 'Yeni' })).rejects.toMatchObject({
      reason: 'nothing-changed',
    });
    await ask('city', { city: 'Gəncə' });
    expect((await listChanges(admin, null)).map(({ field }) => field).sort()).toEqual(['birth', 'city']);
    // What is kept from admins waits for nobody.
    await chooseWardVisibility(parent.request, { person: child.id, fields: { city: 'self' } });
    expect((await listChanges(admin, null)).map(({ field }) => field)).toEqual(['birth']);
    expect((await ward()).editable).toContain('city');
  });

  it('asks by the record as the page showed it', async () => {
    const { version } = await ward();
    await ownerDb().update(people).set({ updatedAt: new Date() }).where(eq(people.id, child.id));
    const late = { person: child.id, version, fields: 'birth', birth: `${year - 9}` };
    await expect(requestWardChanges(parent.request, late)).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
  });
});
