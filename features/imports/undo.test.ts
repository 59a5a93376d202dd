import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { makeAccount, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { addMember } from '../members/commands/add';
import { updateMember } from '../members/commands/update';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { undoImport } from './commands/undo';
import { getImport } from './queries/import';
import { admin, LIST, look, organization, setUp, snapshot, upload } from './testing';

beforeEach(setUp);

describe('undo', () => {
  it('leaves everything as it was before', async () => {
    await addMember(admin, {
      given: 'Leyla',
      surname: 'Əliyeva',
      email: 'leyla@example.org',
      type: 'honorary',
      start: '2001',
    });
    await makePerson(organization.id, { given: 'Эльдар', surname: 'Гусейнов' });
    const before = await snapshot();
    const id = await upload(`${LIST}Гусейнов Эльдар;;;;Казань\n`);
    await decideRows(admin, { id, decision: 'add' }).catch(() => undefined);
    await commitImport(admin, { id });
    expect(await snapshot()).not.toEqual(before);
    await undoImport(admin, { id });
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
    expect((await look(id)).state).toBe('undone');
  });

  it('keeps and names who was edited, has an account or an office', async () => {
    const leyla = await addMember(admin, {
      given: 'Leyla',
      surname: 'Əliyeva',
      email: 'leyla@example.org',
      type: 'honorary',
      start: '2001',
    });
    const rows = [
      'Kazımov;Əli;;',
      'Həsənov;Tural;;',
      'Quliyev;Rauf;;',
      'Məmmədov;Elçin;;',
      'Əliyeva;Leyla;leyla@example.org;Bakı',
    ];
    const id = await upload(`Soyad;Ad;Mail;Şəhər\n${rows.join('\n')}\n`);
    await commitImport(admin, { id });
    const edit = async (slug: string) => {
      const { id: personId, version, name } = await getMember(admin, { slug });
      await updateMember(admin, {
        id: personId,
        version,
        given: name?.given ?? '',
        surname: name?.surname ?? '',
        city: 'Gəncə',
      });
    };
    await edit('eli-kazimov');
    await edit(leyla.slug);
    const ofSlug = async (slug: string) => (await getMember(admin, { slug })).id;
    await makeTerm(organization.id, await ofSlug('tural-hesenov'));
    const account = await makeAccount();
    await ownerDb()
      .update(people)
      .set({ accountId: account.id })
      .where(eq(people.id, await ofSlug('rauf-quliyev')));
    await undoImport(admin, { id });
    const view = await look(id, 'kept');
    expect(view.rows.map(({ name }) => name)).toEqual([
      'Kazımov Əli',
      'Həsənov Tural',
      'Quliyev Rauf',
      'Əliyeva Leyla',
    ]);
    expect(view.kept).toBe(4);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(4);
    expect((await getMember(admin, { slug: leyla.slug })).city).toBe('Gəncə');
  });

  it('is possible for 30 days', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    await commitImport(admin, { id });
    const later = { ...admin, now: new Date(Date.now() + 31 * 86_400_000) };
    await expect(undoImport(later, { id })).rejects.toMatchObject({ reason: 'import-undo-late' });
    expect((await getImport(later, { id } as never)).canUndo).toBe(false);
  });
});
