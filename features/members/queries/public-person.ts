import 'server-only';
import { sql } from 'drizzle-orm';
import type { NameForm, PersonFact } from '@/db/enums';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import { formatPersonName } from '@/lib/names/person-name';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicOfficeHolder } from '../public-view';
import { formIn, publicNames } from './public';

interface PersonAddress {
  organization: string;
  person: string;
}

interface PersonRow extends Record<string, unknown> {
  id: string;
  slug: string;
  given: string;
  surname: string;
  patronymic: string | null;
  forms: {
    form: NameForm;
    given: string;
    surname: string;
    patronymic: string | null;
    isUnofficial: boolean;
  }[];
  shown: string | null;
  texts: { locale: Locale; biography: string }[];
  citations: string[];
}

interface FactRow extends Record<string, unknown> {
  id: string;
  kind: PersonFact;
  asOfEdtf: string | null;
  texts: { locale: Locale; text: string }[];
  citations: string[];
}

/** Name forms that stand on a public page; what a passport says and former names do not. */
const SHOWN_FORMS: readonly NameForm[] = ['az', 'ru', 'en', 'az-cyrillic'];

/** The page of somebody who holds or held a public office. Throws `not-found` for everybody else. */
export const getPublicOfficeHolder = publicQuery({
  permission: 'public',
  tags: ({ organization }: PersonAddress) => [tag.organization(organization)],
  run: async (context, address): Promise<PublicOfficeHolder> => {
    const organization = await openOrganization(context, address.organization);
    const { rows } = await context.tx.execute<PersonRow>(sql`
      select p.id, p.slug, p.given, p.surname, p.patronymic,
        (select coalesce(json_agg(json_build_object('form', n.form, 'given', n.given, 'surname', n.surname,
            'patronymic', n.patronymic, 'isUnofficial', n.is_unofficial) order by n.form), '[]')
          from person_names n where n.organization_id = p.organization_id and n.person_id = p.id) as forms,
        (select c.form from person_name_choices c where c.organization_id = p.organization_id and c.person_id = p.id
          and c.locale = ${context.locale}) as shown,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'biography', t.biography)), '[]')
          from person_texts t where t.organization_id = p.organization_id and t.person_id = p.id) as texts,
        (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
          where c.organization_id = p.organization_id and c.person_id = p.id) as citations
      from people p
      where p.organization_id = ${organization.id} and p.slug = ${address.person}
        and p.is_named_publicly and p.hidden_at is null
        and exists (select from terms t where t.organization_id = p.organization_id and t.person_id = p.id)`);
    const [row] = rows;
    const name = row && (await publicNames(context, organization, [row.id])).get(row.id);
    if (!row || !name) throw notFound();
    const { rows: facts } = await context.tx.execute<FactRow>(sql`
      select f.id, f.kind, f.as_of_edtf as "asOfEdtf",
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'text', t.text)), '[]')
          from person_fact_texts t where t.organization_id = f.organization_id and t.fact_id = f.id) as texts,
        (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
          where c.organization_id = f.organization_id and c.person_fact_id = f.id) as citations
      from person_facts f
      where f.organization_id = ${organization.id} and f.person_id = ${row.id}
        and f.visibility = 'public' and f.hidden_at is null
      order by f.position, f.kind, f.id`);
    const shown = formIn(context.locale, row.forms, row.shown) ?? row;
    return {
      ...name,
      id: row.id,
      slug: row.slug,
      official: formatPersonName(shown, 'surname-first'),
      forms: row.forms
        .filter(({ form }) => SHOWN_FORMS.includes(form))
        .map((form) => ({
          form: form.form,
          name: formatPersonName(form, 'given-first'),
          isUnofficial: form.isUnofficial,
        })),
      facts: facts.flatMap(({ texts, ...fact }) => {
        const text = organization.read(texts, (one) => (fact.kind === 'birth' ? yearOf(one.text) : one.text));
        return text?.text ? [{ ...fact, text }] : [];
      }),
      biography: organization.read(row.texts, (text) => text.biography),
      citations: row.citations,
    };
  },
});

/** Of a birth only the year is public, whatever was written down. */
const yearOf = (text: string) => /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? null;
