import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { CONSENT_PURPOSES, OPTIONAL_MAIL_KINDS } from '@/db/enums';
import type { OrganizationContext } from './context';
import { pseudonymKey } from './env';
import { appendToKeptList, readKeptList } from './kept-list';
import { log } from './log';

/** Consents that somebody took back or refused, and kinds of mail that they want no more. */
export const CONSENT_HIDINGS = CONSENT_PURPOSES.map((purpose) => `consent-${purpose}` as const);
export const MAIL_HIDINGS = OPTIONAL_MAIL_KINDS.map((kind) => `mail-${kind}` as const);

/**
 * What can be taken from sight, or from the mail: rows of a table, a person by either choice of safe mode, by asking to be erased or
 * by what they no longer agree to, an organization by its lockdown.
 */
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
  ...CONSENT_HIDINGS,
  ...MAIL_HIDINGS,
] as const;
export type Hiding = (typeof HIDINGS)[number];
export type MailHiding = (typeof MAIL_HIDINGS)[number];

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

/** Of an address, which can be guessed as no id can: so with the key of the pseudonyms. */
export const hashOfAddress = (hiding: MailHiding, organizationId: string, address: string): string =>
  createHmac('sha256', pseudonymKey()).update(`ocaq ${hiding}:${organizationId}:${address}`).digest('hex');

/**
 * Writes beside the database that something was taken from sight or shown again, so that no older backup shows it. Of a person all
 * records that were merged into theirs are meant.
 */
export const rememberHiding = (
  context: OrganizationContext,
  hiding: Hiding,
  id: string,
  isHidden: boolean,
): Promise<void> => rememberHidings(context, id, [{ hiding, isHidden }]);

/** The same for several things that are said of one. */
export async function rememberHidings(
  context: OrganizationContext,
  id: string,
  said: readonly Pick<HidingWord, 'hiding' | 'isHidden'>[],
): Promise<void> {
  if (said.length === 0) return;
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${id}::text as id union select gone_id::text from merges
      where organization_id = ${organization.id} and person_id = ${id}::uuid and undone_at is null`);
  const words = rows.flatMap((row) =>
    said.map((one) => ({ ...one, hash: hashOf(one.hiding, organization.id, row.id) })),
  );
  await append(context, words);
}

/** The same for a kind of mail: an address wants it no more, and so does whoever it belongs to, whatever address comes after it. */
export async function rememberUnwanted(
  context: OrganizationContext,
  hiding: MailHiding,
  { address, personId }: { address: string; personId: string | null },
  isHidden: boolean,
): Promise<void> {
  await append(context, [
    { hiding, isHidden, hash: hashOfAddress(hiding, context.organization.id, address) },
  ]);
  if (personId) await rememberHiding(context, hiding, personId, isHidden);
}

/** A disk that takes no more is no reason to leave anybody in sight. */
async function append({ tx }: OrganizationContext, words: readonly Omit<HidingWord, 'at'>[]): Promise<void> {
  const { rows } = await tx.execute<{ at: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  const at = rows[0]?.at ?? '';
  const lines = words.map(
    ({ hiding, hash, isHidden }) => `${at} ${isHidden ? 'hidden' : 'shown'} ${hiding} ${hash}`,
  );
  await appendToKeptList(lines).catch((error: NodeJS.ErrnoException) => {
    log.error({ code: error.code }, 'a hiding could not be written beside the database');
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
