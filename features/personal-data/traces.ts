import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { pseudonymKey } from '@/server/env';

/** By what somebody is recognized in rows that do not refer to them. */
export interface Traces {
  organizationId: string;
  /** The erasure that is being carried out; null when it is only asked what there is. */
  erasureId: string | null;
  id: string;
  /** The ids of records that were merged into this one. */
  formerIds: string[];
  slug: string;
  accountId: string | null;
  accountGoes: boolean;
  /** In small letters. */
  addresses: string[];
  /** Full names in every spelling and order. */
  names: string[];
  /** Names, addresses, phones and addresses of pages: what stands in a text about them. */
  needles: string[];
  /** Somebody else has the same name. */
  hasNamesake: boolean;
  pseudonym: string;
  /** What the journal calls them afterwards. */
  label: string;
}

interface Found extends Record<string, unknown> {
  slug: string;
  accountId: string | null;
  accountGoes: boolean;
  formerIds: string[];
  addresses: string[];
  names: string[];
  needles: string[];
  hasNamesake: boolean;
}

/** Everything that a person is known by in the organization, as the database works it out; null where there is no such person. */
export async function readTraces(
  { tx, organization }: OrganizationContext,
  id: string,
  erasureId: string | null = null,
): Promise<Traces | null> {
  const here = organization.id;
  const { rows } = await tx.execute<Found>(sql`
    select slug, account_id as "accountId", account_goes as "accountGoes", former_ids as "formerIds", addresses, names, needles,
      has_namesake as "hasNamesake"
    from traces_of(${here}, ${id})`);
  const [found] = rows;
  if (!found) return null;
  const pseudonym = pseudonymOf(here, id);
  return {
    organizationId: here,
    erasureId,
    id,
    ...found,
    pseudonym,
    label: `#${pseudonym.slice(0, 8)}`,
  };
}

/** The same for the same person, and of no use without the key, which no database holds. */
export function pseudonymOf(organizationId: string, personId: string): string {
  const hex = createHmac('sha256', pseudonymKey()).update(`${organizationId}:${personId}`).digest('hex');
  // As a UUID of version 8, so that it fits where an id stood.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const PREFIX = 'ocaq erased ';

/** What the list outside the database says of somebody. Ids are random, so nothing leads from it to anybody without one. */
export const erasureHash = (organizationId: string, personId: string): string =>
  createHash('sha256').update(`${PREFIX}${organizationId}:${personId}`).digest('hex');
