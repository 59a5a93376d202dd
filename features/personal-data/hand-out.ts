import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { sessions } from '@/db/schema/accounts';
import { wardsOf } from '@/features/households/wards';
import type { OrganizationContext } from '@/server/context';
import { askAuth } from '@/server/database';
import type { Entry, Topic } from './catalog';
import { type Deed, readDeeds } from './deeds';
import { TABLES } from './tables';
import { readTraces, type Traces } from './traces';

export interface Part {
  table: string;
  topic: Topic;
  rows: Record<string, unknown>[];
}

export interface PersonData {
  name: string;
  isMe: boolean;
  parts: Part[];
  deeds: Deed[];
  photo: Buffer | null;
}

/** Of no use to anybody but the house. */
const TECHNICAL = [
  'organization_id',
  'id',
  'sort_key',
  'token_hash',
  'type_id',
  'birth_month',
  'born_from',
  'born_to',
  'as_number',
  'first_day',
  'last_day',
  'arrival',
];
/** Hints of how sure the house is that an id of somebody else is not shown. */
const REFERENCE = /_id$|_by$/;

/** Everything that is kept about whoever asks and the children for whom they act, from the one catalogue. */
export async function readAll(context: OrganizationContext, personId: string): Promise<PersonData[]> {
  const ids = [personId, ...(await wardsOf(context)).filter((id) => id !== personId)];
  const everybody: PersonData[] = [];
  for (const id of ids) {
    const of = await readTraces(context, id);
    if (of) everybody.push(await readOne(context, of, id === personId));
  }
  return everybody;
}

async function readOne(context: OrganizationContext, of: Traces, isMe: boolean): Promise<PersonData> {
  const parts: Part[] = [];
  for (const entry of TABLES) {
    const rows = await readRows(context, entry, of);
    if (rows.length > 0) parts.push({ table: entry.table, topic: entry.topic, rows });
  }
  if (isMe && of.accountId) parts.push(await readSessions(of.accountId));
  return {
    name: of.names[0] ?? '',
    isMe,
    parts,
    deeds: await readDeeds(context, of),
    photo: await readPhoto(context, of),
  };
}

async function readRows({ tx, standing }: OrganizationContext, entry: Entry, of: Traces) {
  if (entry.handedOut === false) return [];
  const { only, with: more = {}, whose = entry.whose } = entry.handedOut;
  const row = only
    ? pairs(Object.fromEntries(only.map((column) => [column, sql`t.${sql.identifier(column)}`])))
    : sql`to_jsonb(t)`;
  const { rows } = await tx.execute<{ row: Record<string, unknown> }>(sql`
    select ${row} || ${pairs(more)} as row from ${sql.identifier(entry.table)} t where ${whose(of)}`);
  return rows.map(({ row: values }) => plain(values, entry, of, standing.accountId));
}

const pairs = (columns: Record<string, SQL>): SQL =>
  sql`jsonb_build_object(${sql.join(
    Object.entries(columns).map(([name, value]) => sql`${name}::text, ${value}`),
    sql`, `,
  )})`;

/** Without what is empty or technical, and without anybody else: others are "somebody", and who wrote something "an admin". */
function plain(row: Record<string, unknown>, entry: Entry, of: Traces, accountId: string | null) {
  const shown: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null || value === '' || TECHNICAL.includes(column)) continue;
    if (entry.people.includes(column)) shown[column] = value === of.id ? 'me' : 'somebody';
    else if (entry.actors.includes(column) || entry.accounts.includes(column)) {
      shown[column] = value === accountId ? 'me' : 'admin';
    } else if (!REFERENCE.test(column)) shown[column] = value;
  }
  return shown;
}

/** Where they are signed in: the app itself may not read it. */
async function readSessions(accountId: string): Promise<Part> {
  const rows = await askAuth((db) =>
    db
      .select({ device: sessions.device, created_at: sessions.createdAt, last_seen_at: sessions.lastSeenAt })
      .from(sessions)
      .where(eq(sessions.accountId, accountId)),
  );
  return { table: 'sessions', topic: 'access', rows: rows.map((row) => JSON.parse(JSON.stringify(row))) };
}

async function readPhoto({ tx }: OrganizationContext, of: Traces): Promise<Buffer | null> {
  const { rows } = await tx.execute<{ large: Buffer }>(sql`
    select large from person_photos where organization_id = ${of.organizationId} and person_id = ${of.id}`);
  return rows[0]?.large ?? null;
}
