import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { applicationAnswers, applications } from '@/db/schema/applications';
import { customValues } from '@/db/schema/custom-fields';
import { people } from '@/db/schema/members';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { addCustomField } from '@/features/members/commands/add-custom-field';
import { archiveCustomField } from '@/features/members/commands/archive-custom-field';
import { acceptApplication } from './commands/accept';
import { apply } from './commands/apply';
import { attachApplication } from './commands/attach';
import { sweepApplications } from './jobs';
import { getJoinPage } from './queries/join';
import { getApplication } from './queries/manage';
import { admin, anybody, applied, confirmed, form, mails, organization, setUp } from './testing';

type Asked = Partial<Parameters<typeof addCustomField>[1]>;

beforeEach(setUp);

const ask = async (label: string, { kind = 'text', visibility = 'admins', ...rest }: Asked = {}) =>
  (await addCustomField(admin, { kind, visibility, texts: { az: { label } }, ...rest })).id;
const ofThem = (label: string, more: Asked = {}) => ask(label, { isRequired: 'on', isOwn: 'on', ...more });
const ofAdmins = (label: string) => ask(label, { isRequired: 'on' });
const accept = (id: string, more: Partial<Parameters<typeof acceptApplication>[1]> = {}) =>
  acceptApplication(admin, { id, type: 'ordinary', start: '2024', ...more });
const kept = async (personId: string) => {
  const rows = await ownerDb().select().from(customValues).where(eq(customValues.personId, personId));
  return Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
};
const withApplications = async () => {
  const ours = eq(applicationAnswers.organizationId, organization.id);
  return (await ownerDb().select().from(applicationAnswers).where(ours)).map(({ value }) => value);
};

describe('the form with which anybody applies', () => {
  it.each([
    ['that has to be answered, by the person', { isRequired: 'on', isOwn: 'on' }, true],
    ['and that others see', { isRequired: 'on', isOwn: 'on', visibility: 'members' }, true],
    ['that may be left out', { isOwn: 'on' }, false],
    ['that only admins answer', { isRequired: 'on' }, false],
    ['that only admins answer, and others see', { isRequired: 'on', visibility: 'members' }, false],
  ] as const)('asks a question %s: %o', async (_, how, isAsked) => {
    await ask('Gizli sual', how);
    const page = JSON.stringify(await getJoinPage(anybody, null));
    expect(page.includes('Gizli sual')).toBe(isAsked);
  });

  it('asks no more what the organization has stopped asking', async () => {
    const id = await ofThem('İxtisas');
    await archiveCustomField(admin, { id });
    expect((await getJoinPage(anybody, null)).questions).toEqual([]);
    await apply(anybody, form());
  });

  it.each([
    ['nothing', {}, 'required'],
    ['blanks', { text: '  ' }, 'required'],
    ['no number', { text: 'böyük' }, 'number'],
  ] as const)('misses an answer at its field: %s', async (_, { text }: { text?: string }, reason) => {
    const id = await ofThem('Ölçü', { kind: 'number' });
    const values = text === undefined ? undefined : { [id]: text };
    await expect(apply(anybody, form({ values }))).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`values.${id}`]: reason },
    });
    expect([await withApplications(), await mails()]).toEqual([[], []]);
  });

  it('keeps with the application only what it asked', async () => {
    const [size, secret] = [await ofThem('Ölçü', { kind: 'number' }), await ofAdmins('Rəy')];
    const { id } = await applied({ values: { [size]: '42,5', [secret]: 'yaxşı' } });
    expect(await withApplications()).toEqual(['42.5']);
    expect((await getApplication(admin, { id })).answers).toMatchObject([{ id: size, value: '42.5' }]);
  });
});

describe('what was answered', () => {
  it('becomes the answer of the record that is made', async () => {
    const trade = await ofThem('İxtisas');
    const { id } = await confirmed({ values: { [trade]: 'Həkim' } });
    expect((await getApplication(admin, { id })).unanswered).toEqual([]);
    const person = await accept(id);
    expect(await kept(person.id)).toEqual({ [trade]: 'Həkim' });
  });

  it('fills in what a record lacks that was kept already; what it says stays', async () => {
    const [trade, city] = [await ofThem('İxtisas'), await ofThem('Doğulduğu şəhər')];
    const person = await makePerson(organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    await ownerDb()
      .insert(customValues)
      .values({ organizationId: organization.id, personId: person.id, fieldId: trade, value: 'Müəllim' });
    const { id } = await confirmed({ values: { [trade]: 'Həkim', [city]: 'Şuşa' } });
    await attachApplication(admin, { id, person: person.id });
    await accept(id);
    expect(await kept(person.id)).toEqual({ [trade]: 'Müəllim', [city]: 'Şuşa' });
  });

  it('stays when the organization stops asking before it decides', async () => {
    const trade = await ofThem('İxtisas');
    const { id } = await confirmed({ values: { [trade]: 'Həkim' } });
    await archiveCustomField(admin, { id: trade });
    expect((await getApplication(admin, { id })).answers).toEqual([]);
    expect(await kept((await accept(id)).id)).toEqual({ [trade]: 'Həkim' });
  });

  it('goes with an application that comes to nothing', async () => {
    const trade = await ofThem('İxtisas');
    const { id } = await applied({ values: { [trade]: 'Həkim' } });
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    await ownerDb().update(applications).set({ createdAt: longAgo }).where(eq(applications.id, id));
    await sweepApplications();
    expect(await withApplications()).toEqual([]);
  });
});

describe('what was not answered', () => {
  it('is asked of whoever accepts: what only admins answer, and what was not asked yet', async () => {
    const opinion = await ofAdmins('Rəy');
    const { id } = await confirmed();
    const trade = await ofThem('İxtisas');
    await ask('Maraqlar', { isOwn: 'on' });
    const { unanswered } = await getApplication(admin, { id });
    expect(unanswered.map((field) => field.id)).toEqual([opinion, trade]);
    await expect(accept(id, { values: { [trade]: 'Həkim' } })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`values.${opinion}`]: 'required' },
    });
    const ours = eq(people.organizationId, organization.id);
    expect(await ownerDb().select().from(people).where(ours)).toEqual([]);
    const person = await accept(id, { values: { [trade]: 'Həkim', [opinion]: 'yaxşı' } });
    expect(await kept(person.id)).toEqual({ [trade]: 'Həkim', [opinion]: 'yaxşı' });
  });

  it('is not asked again where the record says it', async () => {
    const opinion = await ofAdmins('Rəy');
    const person = await makePerson(organization.id, { given: 'Aysel', surname: 'Ərizəçi' });
    await ownerDb()
      .insert(customValues)
      .values({ organizationId: organization.id, personId: person.id, fieldId: opinion, value: 'yaxşı' });
    const { id } = await confirmed();
    await attachApplication(admin, { id, person: person.id });
    expect((await getApplication(admin, { id })).unanswered).toEqual([]);
    await accept(id);
    expect(await kept(person.id)).toEqual({ [opinion]: 'yaxşı' });
  });
});
