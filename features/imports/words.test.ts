import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { SPOKEN_LANGUAGES } from '@/db/enums';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { LOCALES } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { getImport } from './queries/import';
import { readSpoken } from './words';

it.each([
  ['Azərbaycan, rus', 'az,ru'],
  ['азербайджанский и турецкий', 'az,tr'],
  ['Azərbaycan dili; rus dili', 'az,ru'],
  ['English\nGerman/French', 'en,de,fr'],
  ['rus, rus', 'ru'],
  ['Klingon', null],
  ['rus, constructor', null],
])('reads %j as %j', (text, spoken) => {
  expect(readSpoken(text)).toBe(spoken);
});

it('reads every language as it is exported', async () => {
  for (const locale of LOCALES) {
    const t = await translator(locale, 'labels');
    const all = SPOKEN_LANGUAGES.map((spoken) => t(`spoken.${spoken}`)).join(', ');
    expect(readSpoken(all)).toBe(SPOKEN_LANGUAGES.join(','));
  }
});

const HEAD = 'Soyad;Ad;Üzvlük nömrəsi;Təhsil;Cins;Bildiyi dillər\n';

it('adds to what is known of somebody, and takes it back', async () => {
  const { organization, request } = await organizationWith('admin', { countryCode: 'AZ' });
  const imported = async (rows: string) => {
    const file = { name: 'a.csv', bytes: new TextEncoder().encode(HEAD + rows) };
    const { id } = await uploadImport(request, { file, type: 'ordinary', start: '2024' });
    const { counts } = await getImport(request, { id } as never);
    if (counts.new + counts.update > 0) await commitImport(request, { id });
    return { id, counts };
  };
  const details = async () => {
    const { rows } = await ownerDb().execute(sql`
      select member_number, education, gender, languages from person_details
      where organization_id = ${organization.id} order by member_number`);
    return rows.map((row) => Object.values(row));
  };
  await imported('Kazımov;Əli;1;;;rus\nƏliyeva;Leyla;2;BDU;demək istəmir;\n');
  const first = [
    ['1', null, null, ['ru']],
    ['2', 'BDU', 'not-said', []],
  ];
  expect(await details()).toEqual(first);
  const second = await imported('Kazımov;Əli;1;BDU;kişi;Azərbaycan\nƏliyeva;Leyla;2;;qadın;türk\n');
  expect(second.counts).toMatchObject({ update: 2 });
  expect(await details()).toEqual([
    ['1', 'BDU', 'male', ['ru', 'az']],
    ['2', 'BDU', 'not-said', ['tr']],
  ]);
  await undoImport(request, { id: second.id });
  expect(await details()).toEqual(first);
  expect((await imported('Rəsulov;Vüqar;3;;K;Klingon\n')).counts).toMatchObject({ error: 1 });
});
