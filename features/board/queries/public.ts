import 'server-only';
import { sql } from 'drizzle-orm';
import type { OfficeKind, TermOrigin } from '@/db/enums';
import { publicNames } from '@/features/members/queries/public';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import { instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicOffice } from '../public-view';

interface OfficeRow extends Record<string, unknown> {
  id: string;
  kind: OfficeKind;
  texts: { locale: Locale; title: string }[];
  seats: { id: string }[];
}

interface TermRow extends Record<string, unknown> {
  id: string;
  officeId: string;
  seatId: string;
  personId: string;
  origin: TermOrigin;
  startEdtf: string | null;
  endEdtf: string | null;
  asOfEdtf: string | null;
  isToday: boolean;
  citations: string[];
}

/** The public offices, who holds them today and who held them before. Throws `not-found`. */
export const getPublicBoard = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<PublicOffice[]> => {
    const organization = await openOrganization(context, slug);
    const today = instantToLocal(context.now, organization.view.timezone).slice(0, 10);
    const { rows: offices } = await context.tx.execute<OfficeRow>(sql`
      select o.id, o.kind,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]') from office_texts t
          where t.organization_id = o.organization_id and t.office_id = o.id) as texts,
        (select coalesce(json_agg(json_build_object('id', s.id)), '[]') from seats s
          where s.organization_id = o.organization_id and s.office_id = o.id and s.abolished_at is null) as seats
      from offices o where o.organization_id = ${organization.id} and o.is_public
      order by o.position, o.kind, o.created_at, o.id`);
    const { rows: terms } = await context.tx.execute<TermRow>(sql`
      select t.id, s.office_id as "officeId", t.seat_id as "seatId", t.person_id as "personId", t.origin,
        t.start_edtf as "startEdtf", t.end_edtf as "endEdtf", t.as_of_edtf as "asOfEdtf",
        (t.starts_on is null or t.starts_on <= ${today}::date) and (t.ends_on is null or t.ends_on > ${today}::date)
          as "isToday",
        (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
          where c.organization_id = t.organization_id and c.term_id = t.id) as citations
      from terms t join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
      where t.organization_id = ${organization.id} and t.hidden_at is null
      order by t.starts_on desc nulls first, s.number, t.id`);
    const names = await publicNames(
      context,
      organization,
      terms.map(({ personId }) => personId),
    );
    return offices.map((office) => ({
      id: office.id,
      kind: office.kind,
      title: organization.read(office.texts, (text) => text.title),
      vacancies: office.seats.filter((seat) => !terms.some((term) => term.seatId === seat.id && term.isToday))
        .length,
      terms: terms
        .filter((term) => term.officeId === office.id)
        .map((term) => ({ ...term, person: names.get(term.personId) ?? null })),
    }));
  },
});
