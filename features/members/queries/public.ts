import 'server-only';
import { sql } from 'drizzle-orm';
import type { OpenOrganization } from '@/features/organizations/queries/public-organization';
import { fallbackOrder, type Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import type { Context } from '@/server/context';
import type { PublicPerson } from '../public-view';

interface NameRow extends Record<string, unknown> {
  id: string;
  slug: string;
  given: string;
  surname: string;
  forms: { form: string; given: string; surname: string; isUnofficial: boolean }[];
  isOfficeHolder: boolean;
}

/** The public names of these people by their id; whoever is hidden or not public is missing. */
export async function publicNames(
  { tx, locale }: Context,
  organization: Pick<OpenOrganization, 'id' | 'defaultLocale'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicPerson>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.execute<NameRow>(sql`
    select p.id, p.slug, p.given, p.surname,
      (select coalesce(json_agg(json_build_object('form', n.form, 'given', n.given, 'surname', n.surname,
          'isUnofficial', n.is_unofficial)), '[]')
        from person_names n where n.organization_id = p.organization_id and n.person_id = p.id) as forms,
      exists (select from terms t where t.organization_id = p.organization_id and t.person_id = p.id)
        as "isOfficeHolder"
    from people p
    where p.organization_id = ${organization.id} and p.id in ${[...new Set(ids)]}
      and p.is_named_publicly and p.hidden_at is null`);
  return new Map(rows.map((row) => [row.id, personOf(row, locale, organization.defaultLocale)]));
}

function personOf(row: NameRow, locale: Locale, defaultLocale: Locale): PublicPerson {
  const page = row.isOfficeHolder ? row.slug : null;
  const form = row.forms.find((candidate) => candidate.form === locale);
  if (form) return { name: formatPersonName(form, 'given-first'), isUnofficial: form.isUnofficial, page };
  const lang = fallbackOrder(defaultLocale, defaultLocale).find((language) => language !== locale);
  const isForeign = locale !== defaultLocale && lang !== undefined;
  return {
    name: formatPersonName(row, 'given-first'),
    isUnofficial: false,
    page,
    ...(isForeign ? { lang } : {}),
  };
}
