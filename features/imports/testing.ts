import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CustomFieldKind } from '@/db/enums';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { addCustomField } from '../members/commands/add-custom-field';
import { indexPerson } from '../members/index-person';
import { uploadImport } from './commands/upload';
import { getImport } from './queries/import';

export let admin: RequestContext;
export let organization: { id: string; slug: string };

/** Before each of the tests. */
export async function setUp() {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
}

/** A transaction of the app in the organization, as a request has it. */
export const asApp = <T>(work: (tx: Transaction) => Promise<T>) =>
  behindWall({ organizationId: organization.id, accountId: null }, work);

export const file = (text: string, name = 'üzvlər.csv') => ({ name, bytes: new TextEncoder().encode(text) });
export const upload = async (text: string, request = admin) =>
  (await uploadImport(request, { file: file(text), type: 'ordinary', start: '2024' })).id;
export const look = (id: string, kind?: string) => getImport(admin, { id, kind } as never);
export const kindsOf = async (id: string) =>
  (await look(id)).rows.map(({ number, kind }) => `${number} ${kind}`);

/** Everything that an organization keeps of people, to be compared. */
export async function snapshot() {
  const tables: Record<string, string> = {
    people: 'id',
    person_details: 'person_id',
    person_names: 'person_id, form',
    person_contacts: 'person_id, value',
    custom_values: 'person_id, field_id',
    person_tokens: 'person_id, token',
    memberships: 'person_id, starts_on',
  };
  const rows: Record<string, unknown> = {};
  for (const [table, order] of Object.entries(tables)) {
    const found = await ownerDb().execute(
      sql`select * from ${sql.identifier(table)} where organization_id = ${organization.id} order by ${sql.raw(order)}`,
    );
    rows[table] = found.rows;
  }
  const days = await ownerDb().execute(sql`select day, joined, began, ended from membership_days
    where organization_id = ${organization.id} and (joined, began, ended) <> (0, 0, 0) order by day`);
  return { ...rows, days: days.rows };
}

/** The words under which everybody is found, beside those that the record itself would be indexed by. */
export async function tokensAndRightOnes(): Promise<[unknown[], unknown[]]> {
  const read = async () =>
    (
      await ownerDb().execute(sql`select person_id, token, is_name, sort_key from person_tokens
        where organization_id = ${organization.id} order by person_id, token`)
    ).rows;
  const before = await read();
  const { rows } = await ownerDb().execute<{ id: string }>(
    sql`select id from people where organization_id = ${organization.id}`,
  );
  for (const { id } of rows) await indexPerson(ownerDb() as never, organization.id, id);
  return [before, await read()];
}

/** Questions of every kind. */
export async function askQuestions(request = admin) {
  const ask = async (kind: CustomFieldKind, label: string, more: object = {}) =>
    (await addCustomField(request, { kind, visibility: 'admins', texts: { az: { label } }, ...more })).id;
  return {
    blood: await ask('text', 'Qan qrupu', {
      texts: { az: { label: 'Qan qrupu' }, ru: { label: 'Группа крови' }, en: { label: 'Blood group' } },
    }),
    shoes: await ask('number', 'Ayaqqabı ölçüsü'),
    met: await ask('date', 'Tanışlıq günü'),
    shirt: await ask('choice', 'Köynək', {
      texts: {
        az: { label: 'Köynək', options: 'kiçik\nböyük' },
        ru: { label: 'Майка', options: 'маленькая\nбольшая' },
      },
    }),
    helper: await ask('yes-no', 'Könüllüdür'),
  };
}

export const LIST = `Üzvlərin siyahısı;;;;
;;;;
Soyadı, adı, atasının adı;Doğum tarixi;Telefon;E-poçt;Şəhər
Kazımov Əli Vüqar oğlu;02.05.1975;8-903-123-45-67, 050 222 33 44;Ali@Example.org;Moskva
Leyla Rauf qızı Əliyeva;2 мая 1980;;leyla@example.org;
Гусейнов Эльдар Рауфович;27516;7.9E+10;;Казань
;01.01.1990;;;
Həsənov Tural;31.02.1990;;tural@;=HYPERLINK("x")
`;
