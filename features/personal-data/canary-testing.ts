import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { grant, makeAccount, makePerson, ownerDb } from '@/db/testing/factories';
import { makePhoto } from '@/db/testing/photos';
import { makeCustomField } from '@/db/testing/single-rows';
import { addGuardian } from '@/features/households/commands/add-guardian';
import { createHousehold } from '@/features/households/commands/create';
import { addMember } from '@/features/members/commands/add';
import { exportMembers } from '@/features/members/commands/export-members';
import { issueCard } from '@/features/members/commands/issue-card';
import { requestChanges } from '@/features/members/commands/request-changes';
import { contextOf, type RequestContext } from '@/server/context';
import { fillOthers } from './canary-rows-testing';
import { CANARY_NAME, CANARY_EMAIL as email } from './canary-values-testing';
/**
 * Somebody with a value in every field that the app can hold of a person: by its commands where there is one, and by rows where
 * others would have to act. Gives their ids, which are canaries too.
 */
export async function makeCanary(organization: { id: string; slug: string }, admin: RequestContext) {
  const db = ownerDb();
  const organizationId = organization.id;
  const account = await makeAccount({ email, name: 'Kanarya Kanaryalı' });
  const { id, slug } = await addMember(admin, {
    ...CANARY_NAME,
    names: {
      ru: { given: 'Канарейка', surname: 'Канарейкина' },
      former: { given: 'Kanarya', surname: 'Kanaryaqızı' },
    },
    shown: { ru: 'ru' },
    email,
    phone: '+994557777123',
    city: 'Kanaryakənd',
    address: 'Kanarya küçəsi 7',
    education: 'kanarya məktəbi',
    occupation: 'kanaryaçı',
    notes: 'kanarya haqqında qeyd',
    memberNumber: 'KANARYA-7',
    birth: '1980-05-05',
    contacts: [{ kind: 'email', label: 'work', value: 'is.kanarya@example.org' }],
    type: 'ordinary',
    start: '2020',
    anyway: 'on',
  } as never);
  await db.execute(sql`update people set account_id = ${account.id} where id = ${id}`);
  const self = await contextOf(
    { ...account, sessionId: randomUUID(), isConfirmed: true },
    'az',
    organization.slug,
  );
  const { rows } = await db.execute<{ version: Date }>(
    sql`select updated_at as version from people where id = ${id}`,
  );
  await requestChanges(self, {
    version: new Date(rows[0]?.version ?? 0).toISOString(),
    fields: 'patronymic',
    patronymic: 'Kanarya qızı',
  } as never);
  await issueCard(admin, { id } as never);
  await createHousehold(admin, {
    name: 'Kanarya ocağı',
    address: 'Kanarya küçəsi 7',
    person: id,
    role: 'adult',
    start: '2020',
  });
  const child = await makePerson(organizationId, { given: 'Bala', surname: 'Qonşulu' });
  await db.execute(
    sql`update person_details set birth_edtf = ${`${new Date().getUTCFullYear() - 8}-01-01`} where person_id = ${child.id}`,
  );
  await addGuardian(admin, { minor: child.id, guardian: id, relation: 'parent' } as never);
  await exportMembers(admin, {
    purpose: 'letters',
    format: 'csv',
    note: 'Kanarya Kanaryalı üçün',
    filter: { q: 'kanarya' },
  } as never);
  await fillOthers(organizationId, id, account.id);
  await makePhoto(organizationId, id, 'kanarya.webp');
  const field = await makeCustomField(organizationId, id, 'Sual');
  await db.execute(sql`update custom_values set value = 'kanarya cavabı' where field_id = ${field}`);
  await db.execute(sql`insert into application_answers (organization_id, application_id, field_id, value)
    select organization_id, id, ${field}, 'kanarya ərizədə' from applications where person_id = ${id}`);
  await grant(organizationId, account.id, 'editor');
  await db.execute(sql`insert into sessions (token_hash, account_id, device, expires_at)
    values (${randomUUID()}, ${account.id}, 'Kanarya telefonu', now() + interval '1 day')`);
  return { id, slug, child: child.id, accountId: account.id, self, email };
}

/** Where in all tables one of the values stands, `table: how many rows`; a picture or a file is looked through as well. */
export async function findCanaries(
  values: readonly string[],
  db: Pick<ReturnType<typeof ownerDb>, 'execute'> = ownerDb(),
): Promise<Record<string, number>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const n = await canariesIn(db, name, values);
    if (n > 0) found[name] = n;
  }
  return found;
}

/** In how many rows of a table one of the values stands, as text or as bytes. */
export async function canariesIn(
  db: Pick<ReturnType<typeof ownerDb>, 'execute'>,
  table: string,
  values: readonly string[],
): Promise<number> {
  const capital = (value: string) => `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  const bytes = values
    .flatMap((value) => [value, capital(value)])
    .map((value) => Buffer.from(value).toString('hex'));
  // The app reads only some columns of accounts.
  const columns = table === 'accounts' ? sql`id, email, name` : sql`*`;
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::integer as n from (select ${columns} from ${sql.identifier(table)}) t
    where exists (select from unnest(${sql.param([...values, ...bytes])}::text[]) v where position(lower(v) in lower(t::text)) > 0)`);
  return rows[0]?.n ?? 0;
}

/** In which files of a data folder one of the values stands; the folder of the database is left out. */
export async function filesWithCanaries(folder: string, values: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.parentPath.includes('pg18')) continue;
    const text = (await readFile(path, 'utf8')).toLowerCase();
    if (values.some((value) => text.includes(value.toLowerCase()))) found.push(path);
  }
  return found;
}
