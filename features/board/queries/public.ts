import 'server-only';
import { sql } from 'drizzle-orm';
import type { BodyKind, OfficeKind, TermOrigin } from '@/db/enums';
import { publicNames } from '@/features/members/queries/public';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import { instantToLocal } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicOffice, PublicTerm } from '../public-view';

type Titles = { locale: Locale; title: string }[];

interface OfficeRow extends Record<string, unknown> {
  id: string;
  kind: OfficeKind;
  texts: Titles;
  bodyId: string;
  bodyKind: BodyKind;
  bodyTexts: Titles;
  seats: { id: string }[];
}

interface TermRow extends Record<string, unknown> {
  id: string;
  officeId: string;
  seatId: string;
  personId: string;
  origin: TermOrigin;
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
  asOfEdtf: string | null;
  isCurrent: boolean;
  citations: string[];
  decidedAt: { path: string; otherwise: string; texts: Titles } | null;
}

/** The public offices, who holds them today and who held them before. Throws `not-found`. */
export const getPublicBoard = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<PublicOffice[]> => {
    const organization = await openOrganization(context, slug);
    const today = instantToLocal(context.now, organization.view.timezone).slice(0, 10);
    return readPublicBoard(context, organization, today);
  },
});

/** The same, but of the day that was asked for. Throws `not-found`. */
export const getPublicBoardOn = publicQuery({
  permission: 'public',
  tags: ({ slug }: { slug: string; day: string }) => [tag.organization(slug)],
  run: async (context, { slug, day }): Promise<PublicOffice[]> =>
    readPublicBoard(context, await openOrganization(context, slug), day),
});

async function readPublicBoard(
  context: Context,
  organization: OpenOrganization,
  day: string,
): Promise<PublicOffice[]> {
  const { rows: offices } = await context.tx.execute<OfficeRow>(sql`
    select o.id, o.kind, b.id as "bodyId", b.kind as "bodyKind",
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]') from office_texts t
        where t.organization_id = o.organization_id and t.office_id = o.id) as texts,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.name)), '[]') from body_texts t
        where t.organization_id = b.organization_id and t.body_id = b.id) as "bodyTexts",
      (select coalesce(json_agg(json_build_object('id', s.id)), '[]') from seats s
        where s.organization_id = o.organization_id and s.office_id = o.id and s.abolished_at is null) as seats
    from offices o join bodies b on b.organization_id = o.organization_id and b.id = o.body_id
    where o.organization_id = ${organization.id} and o.is_public and b.is_public
    order by b.position, b.created_at, b.id, o.position, o.kind, o.created_at, o.id`);
  const terms = await readPublicTerms(context, organization, day);
  return offices.map((office) => ({
    id: office.id,
    kind: office.kind,
    title: organization.read(office.texts, (text) => text.title),
    body: {
      id: office.bodyId,
      kind: office.bodyKind,
      name: organization.read(office.bodyTexts, (text) => text.title),
    },
    vacancies: office.seats.filter((seat) => !terms.some((term) => term.seatId === seat.id && term.isCurrent))
      .length,
    terms: terms.filter((term) => term.officeId === office.id),
  }));
}

async function readPublicTerms(
  context: Context,
  organization: OpenOrganization,
  day: string,
): Promise<(PublicTerm & { officeId: string })[]> {
  const { rows } = await context.tx.execute<TermRow>(sql`
    select t.id, s.office_id as "officeId", t.seat_id as "seatId", t.person_id as "personId", t.origin,
      t.start_edtf as "startEdtf", t.starts_on::text as "startsOn", t.end_edtf as "endEdtf", t.ends_on::text as "endsOn",
      t.as_of_edtf as "asOfEdtf",
      (t.starts_on is null or t.starts_on <= ${day}::date) and (t.ends_on is null or t.ends_on > ${day}::date)
        as "isCurrent",
      (select coalesce(json_agg(c.key order by c.start_offset), '[]') from citations c
        where c.organization_id = t.organization_id and c.term_id = t.id) as citations,
      coalesce(
        (select json_build_object('path', 'events/' || e.slug, 'otherwise', e.slug, 'texts',
            (select coalesce(json_agg(json_build_object('locale', x.locale, 'title', x.title)), '[]') from event_texts x
              where x.organization_id = e.organization_id and x.event_id = e.id))
          from events e where e.organization_id = t.organization_id and e.id = t.decided_event_id),
        (select json_build_object('path', 'sources/' || q.slug, 'otherwise', q.publication, 'texts',
            (select coalesce(json_agg(json_build_object('locale', x.locale, 'title', x.title)), '[]') from source_texts x
              where x.organization_id = q.organization_id and x.source_id = q.id))
          from sources q where q.organization_id = t.organization_id and q.id = t.decided_source_id)) as "decidedAt"
    from terms t join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    where t.organization_id = ${organization.id} and t.hidden_at is null
    order by t.starts_on desc nulls first, s.number, t.id`);
  const names = await publicNames(
    context,
    organization,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ decidedAt, ...term }) => ({
    ...term,
    person: names.get(term.personId) ?? null,
    decision: decidedAt
      ? {
          path: decidedAt.path,
          title: organization.read(decidedAt.texts, (text) => text.title) ?? {
            text: decidedAt.otherwise,
            isWithheld: false,
          },
        }
      : null,
  }));
}
