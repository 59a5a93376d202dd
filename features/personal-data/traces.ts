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
  slugs: string[];
  names: { given: string; surname: string; patronymic: string | null }[];
  whole: string[];
  addresses: string[];
  phones: string[];
  hasNamesake: boolean;
}

/** Everything that a person is known by in the organization; null where there is no such person. */
export async function readTraces(
  { tx, organization }: OrganizationContext,
  id: string,
  erasureId: string | null = null,
): Promise<Traces | null> {
  const here = organization.id;
  const { rows } = await tx.execute<Found>(sql`
    select p.slug, p.account_id as "accountId",
      p.account_id is not null and not account_is_needed(p.account_id, p.organization_id) as "accountGoes",
      array(select m.gone_id::text from merges m where m.organization_id = p.organization_id and m.person_id = p.id
              and m.undone_at is null) as "formerIds",
      array(select s.slug from person_slugs s where s.organization_id = p.organization_id and s.person_id = p.id) as slugs,
      (select jsonb_agg(n) from (
         select p.given, p.surname, p.patronymic
         union select f.given, f.surname, f.patronymic from person_names f
           where f.organization_id = p.organization_id and f.person_id = p.id) n) as names,
      array(select a.name from accounts a where a.id = p.account_id
            union select m.gone_name from merges m where m.organization_id = p.organization_id and m.person_id = p.id) as whole,
      array(select lower(d.email) from person_details d where d.organization_id = p.organization_id and d.person_id = p.id
            union select lower(c.value) from person_contacts c
              where c.organization_id = p.organization_id and c.person_id = p.id and c.kind = 'email'
            union select lower(a.email) from accounts a where a.id = p.account_id
            union select lower(i.email) from invitations i where i.organization_id = p.organization_id and i.person_id = p.id
            union select lower(q.email) from applications q where q.organization_id = p.organization_id and q.person_id = p.id
            union select lower(r.email) from registrations r where r.organization_id = p.organization_id
              and (r.person_id = p.id or r.account_id = p.account_id)) as addresses,
      array(select d.phone from person_details d where d.organization_id = p.organization_id and d.person_id = p.id
            union select c.value from person_contacts c
              where c.organization_id = p.organization_id and c.person_id = p.id and c.kind = 'phone'
            union select q.phone from applications q where q.organization_id = p.organization_id and q.person_id = p.id
            union select r.phone from registrations r where r.organization_id = p.organization_id
              and (r.person_id = p.id or r.account_id = p.account_id)) as phones,
      exists (select from people o where o.organization_id = p.organization_id and o.id <> p.id
              and o.given = p.given and o.surname = p.surname) as "hasNamesake"
    from people p where p.organization_id = ${here} and p.id = ${id}`);
  const [found] = rows;
  if (!found) return null;
  const names = [
    ...new Set([...found.names.flatMap(spellings), ...known(found.whole).filter((one) => one.includes(' '))]),
  ];
  const addresses = known(found.addresses);
  const pseudonym = pseudonymOf(here, id);
  return {
    organizationId: here,
    erasureId,
    id,
    formerIds: found.formerIds,
    slug: found.slug,
    accountId: found.accountId,
    accountGoes: found.accountGoes,
    addresses,
    names,
    needles: [...new Set([...names, ...addresses, ...known(found.phones), found.slug, ...found.slugs])],
    hasNamesake: found.hasNamesake,
    pseudonym,
    label: `#${pseudonym.slice(0, 8)}`,
  };
}

const known = (values: readonly (string | null)[]): string[] =>
  values.filter((value): value is string => Boolean(value));

/** In the orders in which a name is written. */
function spellings({ given, surname, patronymic }: Found['names'][number]): string[] {
  const [first, last] = [given.trim(), surname.trim()];
  if (!first || !last) return [];
  const both = [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`];
  const father = patronymic?.trim();
  return father ? [...both, `${last} ${first} ${father}`, `${first} ${father} ${last}`] : both;
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

/** The same as SQL about a row of people. */
export const erasureHashSql = sql`encode(sha256(convert_to(${sql.raw(`'${PREFIX}'`)} || p.organization_id || ':' || p.id, 'UTF8')), 'hex')`;
