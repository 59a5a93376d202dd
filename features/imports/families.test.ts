import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeAccount, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { getImport } from './queries/import';

let admin: RequestContext;
let organization: { id: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'AZ' }));
});

const upload = async (text: string) => {
  const file = { name: 'a.csv', bytes: new TextEncoder().encode(text) };
  return (await uploadImport(admin, { file, type: 'ordinary', start: '2024' })).id;
};
const imported = async (text: string) => {
  const id = await upload(text);
  await commitImport(admin, { id });
  return id;
};

/** `household: who lives there` by the order of their names. */
async function homes(): Promise<string[]> {
  const { rows } = await ownerDb().execute<{ people: string }>(sql`
    select string_agg(p.given || ' ' || m.role, ', ' order by p.given) as people
    from households h
    left join household_memberships m on m.organization_id = h.organization_id and m.household_id = h.id
    left join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where h.organization_id = ${organization.id} group by h.id order by 1`);
  return rows.map(({ people }) => people);
}

const LIST = `Soyad;Ad;Doğum tarixi;Ailə №
Kazımov;Əli;02.05.1975;12
Kazımova;Leyla;1980;12
Kazımov;Tural;03.04.2020;12
Rəsulov;Vüqar;1990;Rəsulovlar
Rəsulova;Aynur;1991;rəsulovlar
Quliyev;Rauf;1960;13
Tağıyev;Elçin;1961;
`;

describe('rows of one family', () => {
  it('are shown as such, and their people live in one household', async () => {
    const id = await upload(LIST);
    const view = await getImport(admin, { id } as never);
    expect(view.columns.map(({ field }) => field)).toEqual(['surname', 'given', 'birth', 'household']);
    expect(view.rows.map(({ values }) => values.household)).toEqual([
      '12',
      '12',
      '12',
      'Rəsulovlar',
      'rəsulovlar',
      '13',
      undefined,
    ]);
    expect(await homes()).toEqual([]);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Aynur adult, Vüqar adult', 'Leyla adult, Tural child, Əli adult']);
  });

  it('are nothing new the second time', async () => {
    await imported(LIST);
    const again = await getImport(admin, { id: await upload(LIST) } as never);
    expect(again.counts).toMatchObject({ new: 0, update: 0 });
  });

  it('join the household of who is known, and whoever lives elsewhere stays there', async () => {
    await imported(LIST);
    await imported(`Soyad;Ad;Doğum tarixi;Ailə
Kazımov;Əli;02.05.1975;A
Kazımova;Nigar;2019;A
Rəsulov;Vüqar;1990;A
`);
    expect(await homes()).toEqual([
      'Aynur adult, Vüqar adult',
      'Leyla adult, Nigar child, Tural child, Əli adult',
    ]);
  });

  it('leave no trace when the import is undone', async () => {
    const first = await imported(LIST);
    const second = await imported(`Soyad;Ad;Doğum tarixi;Ailə
Kazımov;Əli;02.05.1975;A
Kazımova;Nigar;2019;A
Tağıyev;Elçin;1961;B
Tağıyeva;Sara;1962;B
`);
    const before = await homes();
    expect(before).toContain('Elçin adult, Sara adult');
    expect((await undoImport(admin, { id: second })).result).toMatchObject({ removed: 2, kept: 0 });
    expect(await homes()).toEqual(['Aynur adult, Vüqar adult', 'Leyla adult, Tural child, Əli adult']);
    expect((await undoImport(admin, { id: first })).result).toMatchObject({ removed: 7, kept: 0 });
    expect(await homes()).toEqual([]);
  });

  it('stay together where they are kept', async () => {
    const id = await imported(LIST);
    const account = await makeAccount();
    await ownerDb().execute(sql`
      update people set account_id = ${account.id} where organization_id = ${organization.id} and given = 'Leyla'`);
    expect((await undoImport(admin, { id })).result).toMatchObject({ kept: 1 });
    expect(await homes()).toEqual(['Leyla adult']);
  });
});
