import { sql } from 'drizzle-orm';
import { ownerDb } from '@/db/testing/factories';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { admin, file, look, organization } from './testing';

export const HEAD = 'Soyad;Ad;Doğum tarixi;Həyat yoldaşı;Uşaqlar;Uşaq 2\n';
export const FAMILIES = `${HEAD}Kazımov;Əli;02.05.1975;Leyla (1980);Murad 03.04.2020, Nigar (2015);
Rəsulov;Vüqar;1970;Aynur Həsənova;;
Quliyev;Rauf;1960;;Tural (1990);qızı Sara 2012 г.р.
Tağıyev;Elçin;1961;subay;yoxdur;
Abbaslı;Fərid;1985;Günel;"Orxan 31.02.2019; Aysel";
Məmmədov;İlham;1979;Sevda;Elnur (10 yaş);
`;

/** `14-2 new Kazımov Murad`, as the preview shows them. */
export async function planned(id: string): Promise<string[]> {
  return (await look(id)).rows.map(({ number, part, kind, name }) => `${number}-${part} ${kind} ${name}`);
}

async function lines(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await ownerDb().execute<{ line: string }>(query);
  return rows.map(({ line }) => line);
}
export const homes = () =>
  lines(sql`
    select string_agg(p.given || ' ' || p.surname || ' ' || m.role, ', ' order by p.given) as line
    from households h
    left join household_memberships m on m.organization_id = h.organization_id and m.household_id = h.id
    left join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where h.organization_id = ${organization.id} group by h.id order by 1`);
export const guardians = () =>
  lines(sql`
    select m.given || ': ' || string_agg(g.given || ' ' || s.relation, ', ' order by g.given) as line
    from guardianships s join people m on m.organization_id = s.organization_id and m.id = s.minor_id
    join people g on g.organization_id = s.organization_id and g.id = s.guardian_id
    where s.organization_id = ${organization.id} group by m.id, m.given order by 1`);
export const members = () =>
  lines(sql`
    select p.given || ' ' || m.type || ' ' || m.start_edtf as line from memberships m
    join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = ${organization.id} order by 1`);
export const imported = async (text: string, type = 'ordinary') => {
  const { id } = await uploadImport(admin, { file: file(text), type, start: '2024' });
  await commitImport(admin, { id });
  return id;
};
