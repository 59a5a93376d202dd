import 'server-only';
import { sql } from 'drizzle-orm';
import type { PersonFact } from '@/db/enums';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { publicSpellings } from '../public-spellings';
import type { PublicOfficeHolder } from '../public-view';
import { publicNames } from './public';

interface PersonAddress {
  organization: string;
  person: string;
}

interface PersonRow extends Record<string, unknown> {
  id: string;
  slug: string;
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

/** The page of somebody who holds or held a public office. Throws `not-found` for everybody else. */
export const getPublicOfficeHolder = publicQuery({
  permission: 'public',
  tags: ({ organization }: PersonAddress) => [tag.organization(organization)],
  run: async (context, address): Promise<PublicOfficeHolder> => {
    const organization = await openOrganization(context, address.organization);
    const { rows } = await context.tx.execute<PersonRow>(sql`
      select p.id, p.slug,
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
    return {
      ...name,
      id: row.id,
      slug: row.slug,
      ...(await publicSpellings(context, organization.id, row.id)),
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
