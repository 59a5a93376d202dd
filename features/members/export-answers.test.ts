import { parseCsv } from 'hucre/csv';
import { beforeEach, expect, it } from 'vitest';
import { customValues } from '@/db/schema/custom-fields';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { addCustomField } from './commands/add-custom-field';
import { exportMembers } from './commands/export-members';
import { exportTable } from './export-file';
import { csvOf, PURPOSE } from './export-testing';
import { readRegister } from './read-register';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  const ask = async (kind: 'choice' | 'date' | 'yes-no', label: string, more: object = {}) =>
    (await addCustomField(admin, { kind, visibility: 'admins', texts: { az: { label } }, ...more })).id;
  const shirt = await ask('choice', 'Köynək', {
    texts: { az: { label: 'Köynək', options: 'S\nM' }, ru: { label: 'Футболка', options: 'S\nM' } },
  });
  const met = await ask('date', 'Tanışlıq günü');
  const drives = await ask('yes-no', 'Maşın sürür', { visibility: 'members' });
  const common = { type: 'ordinary', start: '2019', anyway: 'on' } as const;
  const { id: personId } = await addMember(admin, { ...common, given: 'Əli', surname: 'Kazımov' });
  const answers = { [shirt]: '1', [met]: '2019-05', [drives]: 'yes' };
  await ownerDb()
    .insert(customValues)
    .values(
      Object.entries(answers).map(([fieldId, value]) => ({
        organizationId: organization.id,
        personId,
        fieldId,
        value,
      })),
    );
  await addMember(admin, { ...common, given: 'Günel', surname: 'Şükürova' });
});

it('has a column for each of the organization’s own questions, in the language of the file', async () => {
  const lines = async (request: RequestContext) =>
    parseCsv((await csvOf(request, { cols: 'q' })).slice(1), { delimiter: ';' });
  expect(await lines(admin)).toEqual([
    ['Soyadı', 'Adı', 'Ata adı', 'Köynək', 'Tanışlıq günü', 'Maşın sürür'],
    ['Kazımov', 'Əli', '', 'M', '2019-05', 'Bəli'],
    ['Şükürova', 'Günel', '', '', '', ''],
  ]);
  expect((await lines({ ...admin, locale: 'ru' }))[0]).toEqual([
    'Фамилия',
    'Имя',
    'Отчество',
    'Футболка',
    'Tanışlıq günü',
    'Maşın sürür',
  ]);
});

it('has no answers where their column is not asked for', async () => {
  expect(await csvOf(admin, { cols: 'n' })).not.toMatch(/Köynək|2019-05/);
});

it('puts them into one column on paper and in the list', async () => {
  const { id } = await exportMembers(admin, { ...PURPOSE, format: 'print', cols: 'q' });
  const said = 'Köynək: M; Tanışlıq günü: may 2019; Maşın sürür: Bəli';
  const table = await exportTable(admin, id);
  expect(table.head.at(-1)).toBe('Əlavə suallar');
  expect(table.lines.map(({ cells }) => cells.at(-1))).toEqual([said, '']);
  const list = await readRegister(admin, { cols: 'q' });
  expect(list.rows.map(({ cells }) => cells.answers)).toEqual([
    { kind: 'lines', text: said.replaceAll('; ', '\n') },
    undefined,
  ]);
  expect((await readRegister(admin, {})).rows.map(({ cells }) => cells.answers)).toEqual([
    undefined,
    undefined,
  ]);
});

it('is kept from whoever may not export, questions and all', async () => {
  const editor = await signedIn(organization, 'editor');
  await expect(csvOf(editor, { cols: 'q' })).rejects.toMatchObject({ code: 'not-found' });
});
