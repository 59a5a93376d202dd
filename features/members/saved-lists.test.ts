import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { savedLists } from '@/db/schema/saved-lists';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { deleteList } from './commands/delete-list';
import { renameList } from './commands/rename-list';
import { saveList } from './commands/save-list';
import { listAddress } from './components/list-address';
import { listFilter } from './list-schema';
import { listSavedLists } from './queries/saved-lists';
import { MOST_LISTS } from './saved-list';
import { listInput } from './schema';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const names = async (request = admin) => (await listSavedLists(request, undefined)).map(({ name }) => name);

describe('a saved list', () => {
  it('leads back to the very same address, for every admin', async () => {
    const input = listInput.parse({
      status: 'active',
      q: 'Əli',
      joined: '2019',
      cols: ['c', 'y'],
      after: 'x',
    });
    const address = listAddress('/members', input);
    expect(address).toBe('/members?q=%C6%8Fli&status=active&joined=2019&cols=cy');
    await saveList(admin, { name: '  Aktiv   Əlilər ', filter: { ...input, joined: '2019' } as never });
    const [saved] = await listSavedLists(await signedIn(organization, 'admin'), undefined);
    expect(saved?.name).toBe('Aktiv Əlilər');
    expect(listAddress('/members', listFilter.parse(saved?.filter))).toBe(address);
  });

  it('has a name of its own, whatever the case', async () => {
    await saveList(admin, { name: 'Gənclər', filter: { type: 'youth' } });
    const again = saveList(admin, { name: 'gənclər', filter: {} });
    await expect(again).rejects.toMatchObject({ fields: { name: 'saved-list-name-taken' } });
    const { id } = await saveList(admin, { name: 'Başqa', filter: { type: 'youth' } });
    await expect(renameList(admin, { id, name: 'Gənclər' })).rejects.toMatchObject({
      fields: { name: 'saved-list-name-taken' },
    });
    await expect(saveList(admin, { name: ' ', filter: {} })).rejects.toMatchObject({ code: 'invalid' });
    const { request: neighbour } = await organizationWith('admin');
    await saveList(neighbour, { name: 'Gənclər', filter: {} });
    expect(await names(neighbour)).toEqual(['Gənclər']);
  });

  it('is renamed and deleted, and each is in the journal', async () => {
    const { id } = await saveList(admin, { name: 'Köhnə', filter: { office: 'held' } });
    await renameList(admin, { id, name: 'Yeni' });
    expect(await names()).toEqual(['Yeni']);
    await deleteList(admin, { id });
    expect(await names()).toEqual([]);
    await expect(deleteList(admin, { id })).rejects.toMatchObject({ code: 'not-found' });
    const rows = await ownerDb()
      .select()
      .from(journal)
      .where(eq(journal.organizationId, organization.id))
      .orderBy(journal.at);
    expect(rows.map(({ action, subjectName }) => `${action} ${subjectName}`)).toEqual([
      'saved-list.create Köhnə',
      'saved-list.rename Yeni',
      'saved-list.delete Yeni',
    ]);
  });

  it(`is one of at most ${MOST_LISTS}`, async () => {
    const rows = Array.from({ length: MOST_LISTS }, (_, nr) => ({
      organizationId: organization.id,
      name: `Siyahı ${nr}`,
      filter: {},
    }));
    await ownerDb().insert(savedLists).values(rows);
    await expect(saveList(admin, { name: 'Bir də', filter: {} })).rejects.toMatchObject({
      reason: 'saved-lists-full',
    });
  });
});
