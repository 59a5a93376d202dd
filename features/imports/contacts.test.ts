import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { formValues } from '@/lib/form-values';
import { updateMember } from '../members/commands/update';
import { formValuesOf } from '../members/form-values';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { getImport } from './queries/import';

const HEAD = 'Soyad;Ad;Üzvlük nömrəsi;Telefon;Əlavə telefon;Qeyd\n';

async function record() {
  const { organization, request } = await organizationWith('admin', { countryCode: 'AZ' });
  const imported = async (rows: string) => {
    const file = { name: 'a.csv', bytes: new TextEncoder().encode(HEAD + rows) };
    const { id } = await uploadImport(request, { file, type: 'ordinary', start: '2024' });
    const { counts } = await getImport(request, { id } as never);
    if (counts.new + counts.update > 0) await commitImport(request, { id });
    return { id, counts };
  };
  const phones = async () => {
    const { rows } = await ownerDb().execute<{ said: string }>(sql`
      select concat_ws(' ', d.member_number, d.phone, c.value, c.label, c.visibility, d.notes) as said
      from person_details d left join person_contacts c on c.organization_id = d.organization_id
        and c.person_id = d.person_id
      where d.organization_id = ${organization.id} order by d.member_number, c.position`);
    return rows.map(({ said }) => said);
  };
  return { organization, request, imported, phones, undo: (id: string) => undoImport(request, { id }) };
}

const FIRST =
  'Kazımov;Əli;1;050 222 33 44, 8 903 123 45 67;012 497 11 22 / 12 345;\nƏliyeva;Leyla;2;;055 222 33 44;\n';
const AFTER_FIRST = [
  '1 +994502223344 +79031234567 other admins 12 345',
  '1 +994502223344 +994124971122 other admins 12 345',
  '2 +994552223344',
];

it('makes the further numbers of a row further contacts; what is no number is noted', async () => {
  const { imported, phones } = await record();
  await imported(FIRST);
  expect(await phones()).toEqual(AFTER_FIRST);
  expect((await imported(FIRST)).counts).toMatchObject({ same: 2 });
});

it('leaves a record that can be edited, with its further numbers as the form has them', async () => {
  const { request, imported, phones } = await record();
  await imported(FIRST);
  const person = await getMember(request, { slug: 'eli-kazimov' });
  const data = new FormData();
  for (const [name, value] of Object.entries(formValuesOf(person))) {
    // Who sees a contact is asked only in the person's own form.
    if (!name.endsWith('.visibility')) data.set(name, value);
  }
  data.set('city', 'Gəncə');
  await updateMember(request, { ...formValues(data), id: person.id, version: person.version } as never);
  expect(await getMember(request, { slug: 'eli-kazimov' })).toMatchObject({ city: 'Gəncə' });
  expect(await phones()).toEqual(AFTER_FIRST);
});

it('adds new numbers behind those that are there, and takes them back', async () => {
  const { imported, phones, undo } = await record();
  const first = await imported(FIRST);
  const second = await imported('Kazımov;Əli;1;050 222 33 44;8 903 123 45 67, 055 999 88 77;\n');
  expect(second.counts).toMatchObject({ update: 1 });
  expect(await phones()).toEqual([
    ...AFTER_FIRST.slice(0, 2),
    '1 +994502223344 +994559998877 other admins 12 345',
    ...AFTER_FIRST.slice(2),
  ]);
  await undo(second.id);
  expect(await phones()).toEqual(AFTER_FIRST);
  expect((await undo(first.id)).result).toMatchObject({ removed: 2, kept: 0 });
  expect(await phones()).toEqual([]);
});

it('leaves their numbers to those who are kept', async () => {
  const { organization, imported, phones, undo } = await record();
  const { id } = await imported(FIRST);
  const account = await makeAccount();
  await ownerDb().execute(sql`
    update people set account_id = ${account.id} where organization_id = ${organization.id} and given = 'Əli'`);
  expect((await undo(id)).result).toMatchObject({ kept: 1 });
  expect(await phones()).toEqual(AFTER_FIRST.slice(0, 2));
});
