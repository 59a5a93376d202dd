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
  /** The form that was chosen for this language. */
  shown: string | null;
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
        from person_names n where n.organization_id = p.organization_id and n.person_id = p.id
          and not has_said_who_sees(n.organization_id, n.person_id, 'nameForms')) as forms,
      (select c.form from person_name_choices c where c.organization_id = p.organization_id and c.person_id = p.id
        and c.locale = ${locale}) as shown,
      exists (select from terms t where t.organization_id = p.organization_id and t.person_id = p.id)
        as "isOfficeHolder"
    from people p
    where p.organization_id = ${organization.id} and p.id in ${[...new Set(ids)]}
      and p.is_named_publicly and p.hidden_at is null`);
  return new Map(rows.map((row) => [row.id, personOf(row, locale, organization.defaultLocale)]));
}

function personOf(row: NameRow, locale: Locale, defaultLocale: Locale): PublicPerson {
  const page = row.isOfficeHolder ? row.slug : null;
  const form = formIn(locale, row.forms, row.shown);
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

/** The form for a language: the one chosen for it, else the one written in it; undefined is the name itself. */
export function formIn<Form extends { form: string }>(
  locale: Locale,
  forms: readonly Form[],
  shown: string | null,
): Form | undefined {
  if (shown === 'name') return undefined;
  const formOf = (name: string | null) => forms.find(({ form }) => form === name);
  return formOf(shown) ?? formOf(locale);
}
