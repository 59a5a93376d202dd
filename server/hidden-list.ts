import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from './context';
import { appendToKeptList, readKeptList } from './kept-list';
import { log } from './log';

/** What can be taken from sight: rows of a table, a person by either choice of safe mode or by asking to be erased, an organization by its lockdown. */
export const HIDINGS = [
  'person',
  'person-fact',
  'term',
  'event',
  'statement',
  'safe-by-self',
  'safe-by-admin',
  'erasure',
  'organization',
] as const;
export type Hiding = (typeof HIDINGS)[number];

/** The last word on one of them. */
export interface HidingWord {
  at: string;
  isHidden: boolean;
  hiding: Hiding;
  hash: string;
}

const FORM = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (hidden|shown) ([a-z-]+) ([0-9a-f]{64})$/;

/** In SQL as well: `hashOfRow`. */
const hashOf = (hiding: Hiding, organizationId: string, id: string): string =>
  createHash('sha256').update(`ocaq ${hiding}:${organizationId}:${id}`).digest('hex');

/** The hash of a row `row` that has an organization and an id. */
export const hashOfRow = (hiding: Hiding) =>
  sql`encode(sha256(convert_to(${`ocaq ${hiding}:`} || row.organization_id || ':' || row.id, 'UTF8')), 'hex')`;

/**
 * Writes beside the database that something was taken from sight or shown again, so that no older backup shows it. Of a person all
 * records that were merged into theirs are meant. A disk that takes no more is no reason to leave anybody in sight.
 */
export async function rememberHiding(
  { tx, organization }: OrganizationContext,
  hiding: Hiding,
  id: string,
  isHidden: boolean,
): Promise<void> {
  const { rows } = await tx.execute<{ at: string; ids: string[] }>(sql`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      array(select ${id}::text union select gone_id::text from merges
        where organization_id = ${organization.id} and person_id = ${id}::uuid and undone_at is null) as ids`);
  const [{ at, ids } = { at: '', ids: [] }] = rows;
  const word = isHidden ? 'hidden' : 'shown';
  await appendToKeptList(
    ids.map((one) => `${at} ${word} ${hiding} ${hashOf(hiding, organization.id, one)}`),
  ).catch((error: NodeJS.ErrnoException) => {
    log.error({ hiding, code: error.code }, 'a hiding could not be written beside the database');
  });
}

/** The last word on everything that was ever hidden; whatever the order of the lines, of lists that were joined. */
export async function readHidings(): Promise<HidingWord[]> {
  const words = new Map<string, HidingWord>();
  for (const line of (await readKeptList(FORM)).sort()) {
    const [, at = '', word, hiding, hash = ''] = FORM.exec(line) ?? [];
    words.set(hash, { at, isHidden: word === 'hidden', hiding: hiding as Hiding, hash });
  }
  return [...words.values()];
}
