import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { CONSENT_PURPOSES, OPTIONAL_MAIL_KINDS, VISIBILITIES, type Visibility } from '@/db/enums';
import type { OrganizationContext } from './context';
import { pseudonymKey } from './env';
import { appendToKeptList, readKeptList } from './kept-list';
import { log } from './log';

/** Consents that somebody took back or refused, and kinds of mail that they want no more. */
export const CONSENT_HIDINGS = CONSENT_PURPOSES.map((purpose) => `consent-${purpose}` as const);
export const MAIL_HIDINGS = OPTIONAL_MAIL_KINDS.map((kind) => `mail-${kind}` as const);

/** By whom something is seen at most: of these words the last one holds, whatever the others said. */
export const SEEN_BY_HIDINGS = VISIBILITIES.map((level) => `seen-by-${level}` as const);

/** What has ended for good, by the id of its row; `secret` is a secret by itself, such as a password, that opens nothing any more. */
export const ENDINGS = [
  'access',
  'invitation',
  'link',
  'data-link',
  'door',
  'card',
  'photo',
  'event-photo',
  'event-cover',
  'membership',
  'board-term',
  'guardianship',
  'registration',
  'event-off',
  'on-site-organization',
  'on-site-statement',
  'on-site-announcement',
  'on-site-source',
  'secret',
] as const;
export type Ending = (typeof ENDINGS)[number];

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
  ...SEEN_BY_HIDINGS,
  ...ENDINGS,
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

const nameOf = (hiding: Hiding): string => (hiding.startsWith('seen-by-') ? 'seen' : hiding);

/** In SQL as well: `hashOfRow`. */
const hashOf = (hiding: Hiding, organizationId: string, id: string): string =>
  createHash('sha256')
    .update(`ocaq ${nameOf(hiding)}:${organizationId}:${id}`)
    .digest('hex');

/** The hash of a row `row` that has an organization and an id, or of what else it is known by. */
export const hashOfRow = (
  hiding: Hiding,
  id: SQL = sql`row.id`,
  organization: SQL = sql`row.organization_id`,
): SQL =>
  sql`encode(sha256(convert_to(${`ocaq ${nameOf(hiding)}:`} || ${organization} || ':' || ${id}, 'UTF8')), 'hex')`;

/** Of a secret, wherever it is kept: nobody guesses it from its hash. */
export const hashOfSecret = (secret: string): string => hashOf('secret', '', secret);

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

/** The same for several things that are said of one; or of a field of theirs. */
export async function rememberHidings(
  context: OrganizationContext,
  id: string,
  said: readonly (Pick<HidingWord, 'hiding' | 'isHidden'> & { field?: string })[],
): Promise<void> {
  if (said.length === 0) return;
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${id}::text as id union select gone_id::text from merges
      where organization_id = ${organization.id} and person_id = ${id}::uuid and undone_at is null`);
  const words = rows.flatMap((row) =>
    said.map(({ field, ...one }) => ({
      ...one,
      hash: hashOf(one.hiding, organization.id, field ? `${row.id}:${field}` : row.id),
    })),
  );
  await append(context, words);
}

/** That rows have ended, or go on after all. */
export const rememberEndings = (
  context: OrganizationContext,
  hiding: Ending,
  ids: readonly string[],
  isHidden = true,
): Promise<void> =>
  append(
    context,
    ids.map((id) => ({ hiding, isHidden, hash: hashOf(hiding, context.organization.id, id) })),
  );

/** By whom a row is seen at most from now on. */
export const rememberSeenBy = (
  context: OrganizationContext,
  id: string,
  visibility: Visibility,
): Promise<void> => rememberHidings(context, id, [{ hiding: `seen-by-${visibility}`, isHidden: true }]);

/** That a secret opens nothing any more: the hash of a password, the key of a link. */
export const rememberWorthless = (context: { tx: Transaction }, secret: string): Promise<void> =>
  append(context, [{ hiding: 'secret', isHidden: true, hash: hashOfSecret(secret) }]);

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
async function append({ tx }: { tx: Transaction }, words: readonly Omit<HidingWord, 'at'>[]): Promise<void> {
  if (words.length === 0) return;
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
