import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { customValues } from '@/db/schema/custom-fields';
import { journal } from '@/db/schema/kernel';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { addCustomField } from './commands/add-custom-field';
import { archiveCustomField } from './commands/archive-custom-field';
import { restoreCustomField } from './commands/restore-custom-field';
import { updateCustomField } from './commands/update-custom-field';
import { writeCustomValues } from './commands/write-custom-values';
import { writeOwnCustomValues } from './commands/write-own-custom-values';
import { listAskedFields, listCustomFields, listOwnFields } from './queries/custom-fields';
import { listDirectory } from './queries/directory';
import { getMember } from './queries/member';
import { getOwnProfile } from './queries/profile';

let admin: RequestContext;
let organization: { id: string; slug: string };
let person: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
  person = await makeMember(organization.id);
});

const label = (text: string) => ({ az: { label: text } });
const text = (overrides: object = {}) =>
  addCustomField(admin, { kind: 'text', visibility: 'members', texts: label('İxtisas'), ...overrides });
const versionNow = async () => (await getMember(admin, { slug: person.slug })).version;
const answer = async (values: Record<string, string>) =>
  writeCustomValues(admin, { id: person.id, version: await versionNow(), values });
const answers = async (slug = person.slug) =>
  (await getMember(admin, { slug })).answers.map(({ value }) => value);

describe('a question of the organization’s own', () => {
  it('is put, answered, worded anew, put no more, and put again with its answers', async () => {
    const { id } = await text();
    await answer({ [id]: ' Həkim ' });
    expect(await answers()).toEqual(['Həkim']);
    await updateCustomField(admin, { id, visibility: 'admins', texts: { en: { label: 'Profession' } } });
    await archiveCustomField(admin, { id });
    expect([await answers(), await listAskedFields(admin, null)]).toEqual([[], []]);
    expect(await listCustomFields(admin, null)).toMatchObject([{ id, isArchived: true, answers: 1 }]);
    await restoreCustomField(admin, { id });
    expect(await answers()).toEqual(['Həkim']);
    await answer({ [id]: '' });
    expect(await answers()).toEqual([]);
  });

  it('is called in the journal by its words, whatever is done to it', async () => {
    const { id } = await text({ kind: 'number' });
    await updateCustomField(admin, { id, visibility: 'admins', texts: { en: { label: 'Size' } } });
    await archiveCustomField(admin, { id });
    await restoreCustomField(admin, { id });
    const rows = await ownerDb()
      .select({ name: journal.subjectName })
      .from(journal)
      .where(eq(journal.organizationId, organization.id))
      .orderBy(journal.at);
    expect(rows.map(({ name }) => name)).toEqual(['İxtisas', 'Size', 'Size', 'Size']);
  });

  it('refuses what is no answer beside its field, and writes nothing then', async () => {
    const [number, must] = [
      await addCustomField(admin, { kind: 'number', visibility: 'admins', texts: label('Ölçü') }),
      await text({ isRequired: 'on' }),
    ];
    const wrong = answer({ [must.id]: '  ', [number.id]: 'böyük' });
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`values.${must.id}`]: 'required', [`values.${number.id}`]: 'number' },
    });
    await expect(answer({ [must.id]: 'Həkim', [number.id]: 'böyük' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await answers()).toEqual([]);
  });

  it('keeps the choices that people made', async () => {
    const options = (lines: string) => ({ az: { label: 'Ölçü', options: lines } });
    const { id } = await addCustomField(admin, {
      kind: 'choice',
      visibility: 'admins',
      texts: options('S\nM\nL'),
    });
    await answer({ [id]: '2' });
    const shorter = updateCustomField(admin, { id, visibility: 'admins', texts: options('S\nM') });
    await expect(shorter).rejects.toMatchObject({ fields: { 'texts.az.options': 'fewer-options' } });
    await updateCustomField(admin, {
      id,
      visibility: 'admins',
      texts: options('Kiçik\nOrta\nBöyük\nÇox böyük'),
    });
    expect(await answers()).toEqual(['2']);
    await expect(answer({ [id]: '4' })).rejects.toMatchObject({ code: 'invalid' });
    const one = addCustomField(admin, { kind: 'choice', visibility: 'admins', texts: options('S') });
    await expect(one).rejects.toMatchObject({ fields: { 'texts.az.options': 'two-options' } });
  });

  it('is nothing to another organization', async () => {
    const { id } = await text();
    const { request } = await organizationWith('admin', { countryCode: 'RU' });
    await expect(archiveCustomField(request, { id })).rejects.toMatchObject({ code: 'not-found' });
    const theirs = await addCustomField(request, { kind: 'text', visibility: 'members', texts: label('X') });
    await answer({ [theirs.id]: 'x' });
    const rows = await ownerDb().select().from(customValues).where(eq(customValues.fieldId, theirs.id));
    expect(rows).toEqual([]);
  });
});

describe('who sees an answer', () => {
  it.each([
    ['admins', { self: true, member: false, board: false }],
    ['board', { self: true, member: false, board: true }],
    ['members', { self: true, member: true, board: true }],
  ] as const)('shown to %s', async (visibility, expected) => {
    const account = await makeAccount();
    const own = await makeMember(organization.id, account.id);
    const { id } = await text({ visibility });
    const { version } = await getMember(admin, { slug: own.slug });
    await writeCustomValues(admin, { id: own.id, version, values: { [id]: 'Həkim' } });
    const request = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const profile = await getOwnProfile(request, undefined);
    const has = ({ answers: given }: { answers: unknown[] }) => given.length === 1;
    expect({
      self: has(profile.person),
      member: has(profile.seenBy.members),
      board: has(profile.seenBy.board),
    }).toEqual(expected);
    const entry = (await listDirectory(request, {})).members.find((one) => one.id === own.id);
    expect(entry?.answers.length).toBe(expected.member ? 1 : 0);
  });

  it('and who gives it: the person only what is put to the person', async () => {
    const account = await makeAccount();
    const own = await makeMember(organization.id, account.id);
    const [kept, put] = [await text(), await text({ isOwn: 'on' })];
    const request = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    expect((await listOwnFields(request, null)).map(({ id }) => id)).toEqual([put.id]);
    const { version } = await getOwnProfile(request, undefined);
    await writeOwnCustomValues(request, { version, values: { [kept.id]: 'a', [put.id]: 'b' } });
    const isOwn = and(eq(customValues.personId, own.id), eq(customValues.organizationId, organization.id));
    expect(await ownerDb().select().from(customValues).where(isOwn)).toMatchObject([
      { fieldId: put.id, value: 'b' },
    ]);
    const stranger = await contextOf(
      { ...(await makeAccount()), sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await expect(listOwnFields(stranger, null)).rejects.toMatchObject({ code: 'not-found' });
  });
});
