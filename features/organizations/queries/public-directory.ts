import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '@/lib/locales';
import { queryTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';
import type { Context } from '@/server/context';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { cityWithin } from '../directory-rules';
import { textReader } from '../localized';
import type { DirectoryEntry } from '../public-view';

interface EntryRow extends Record<string, unknown> {
  slug: string;
  countryCode: string;
  defaultLocale: Locale;
  isDemo: boolean;
  isConfirmed: boolean;
  events: number;
  withheld: string[] | null;
  texts: {
    locale: Locale;
    name: string;
    shortName: string | null;
    nameUnofficial: boolean;
    kind: string | null;
    summary: string | null;
    city: string | null;
  }[];
}

/** All published organizations, in the order of the Azerbaijani dictionary. */
export const listOrganizations = publicQuery({
  permission: 'public',
  tags: () => [tag.directory],
  run: async (context) => readDirectory(context),
});

export interface DirectorySearch {
  q: string;
  country: string;
  city: string;
}

const MOST_TOKENS = 8;

export interface FoundOrganizations {
  /** Also those that are not found: the filters offer the places of them all. */
  all: DirectoryEntry[];
  found: DirectoryEntry[];
  /** What was asked for, unless it is a city of another country. */
  city: string;
}

/** The published organizations, and those of them that carry every word of the query (any spelling, any script) in name, place or office-holders. */
export const searchOrganizations = publicQuery({
  permission: 'public',
  tags: (_: DirectorySearch) => [tag.directory],
  run: async (context, asked): Promise<FoundOrganizations> => {
    const all = await readDirectory(context);
    const city = cityWithin(all, asked.country, asked.city);
    const where = searchedFor({ ...asked, city });
    if (!where) return { all, found: all, city };
    const { rows } = await context.tx.execute<{ slug: string }>(
      sql`select o.slug from organizations o where o.published_at is not null and ${where}`,
    );
    const slugs = new Set(rows.map(({ slug }) => slug));
    return { all, found: all.filter(({ slug }) => slugs.has(slug)), city };
  },
});

/** A condition on a row `o` of organizations; null where nothing is asked for. */
function searchedFor({ q, country, city }: DirectorySearch): SQL | null {
  const tokens = queryTokens(q).slice(0, MOST_TOKENS);
  if (q.trim() !== '' && tokens.length === 0) return sql`false`;
  const conditions = tokens.map(
    (token) => sql`(exists (select from organization_tokens k where k.organization_id = o.id
      and k.token >= ${token} and k.token < ${`${token}~`})
      or o.id in (select organizations_of_office_holders(${token})))`,
  );
  if (country) conditions.push(sql`o.country_code = ${country}`);
  if (city) {
    conditions.push(
      sql`exists (select from organization_texts c where c.organization_id = o.id and c.city = ${city})`,
    );
  }
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : null;
}

async function readDirectory({ tx, locale }: Context): Promise<DirectoryEntry[]> {
  const { rows } = await tx.execute<EntryRow>(sql`
    select o.slug, o.country_code as "countryCode", o.default_locale as "defaultLocale", o.is_demo as "isDemo",
      o.confirmed_at is not null as "isConfirmed",
      (select count(*) from events e where e.organization_id = o.id and e.state <> 'draft' and e.hidden_at is null
        and (e.ends_at is null or e.ends_at <= now()))::integer as events,
      (select array_agg(name) from withheld_names w, unnest(w.names) name where w.organization_id = o.id) as withheld,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name, 'shortName', t.short_name,
          'nameUnofficial', t.name_unofficial, 'kind', t.kind, 'summary', t.summary, 'city', t.city)), '[]')
        from organization_texts t where t.organization_id = o.id) as texts
    from organizations o where o.published_at is not null`);
  return rows
    .map((row) => entryOf(row, locale))
    .map((entry) => ({ entry, key: sortKey(withoutSignsBefore((entry.shortName ?? entry.name).text)) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ entry }) => entry);
}

/** `“Odlar Yurdu”` stands under O. */
const withoutSignsBefore = (name: string) => name.replace(/^[^\p{L}\p{N}]+/u, '');

function entryOf(row: EntryRow, locale: Locale): DirectoryEntry {
  const { slug, countryCode, isDemo, isConfirmed, events, texts } = row;
  const read = textReader({ locale, defaultLocale: row.defaultLocale, withheldNames: row.withheld ?? [] });
  const name = read(texts, (text) => text.name) ?? { text: slug, isWithheld: false };
  const nameRow = texts.find((text) => text.locale === (name.lang ?? locale));
  return {
    slug,
    countryCode,
    isDemo,
    isConfirmed,
    events,
    name,
    shortName: read(nameRow ? [nameRow] : [], (text) => text.shortName),
    isNameUnofficial: nameRow?.nameUnofficial ?? false,
    kind: read(texts, (text) => text.kind),
    summary: read(texts, (text) => text.summary),
    city: read(texts, (text) => text.city),
  };
}
