import 'server-only';
import { sql } from 'drizzle-orm';
import type { TermOrigin } from '@/db/enums';
import { publicNames } from '@/features/members/queries/public';
import type { OpenOrganization } from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { holdingOn } from './holding';
import type { PublicTerm } from './public-view';

type Titles = { locale: Locale; title: string }[];

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
  plannedEndsOn: string | null;
  eventId: string | null;
  sourceId: string | null;
}

/**
 * The terms of all public offices, the latest first. Names, citations and decisions are read beside them, each for all
 * terms at once: row by row the policies of the database would be asked hundreds of times.
 */
export async function readPublicTerms(
  context: Context,
  organization: OpenOrganization,
  { day, today }: { day: string; today: string },
): Promise<(PublicTerm & { officeId: string })[]> {
  const { rows } = await context.tx.execute<TermRow>(sql`
    select t.id, s.office_id as "officeId", t.seat_id as "seatId", t.person_id as "personId", t.origin,
      t.start_edtf as "startEdtf", t.starts_on::text as "startsOn", t.end_edtf as "endEdtf", t.ends_on::text as "endsOn",
      t.as_of_edtf as "asOfEdtf", t.decided_event_id as "eventId", t.decided_source_id as "sourceId",
      t.planned_ends_on::text as "plannedEndsOn"
    from terms t join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    where t.organization_id = ${organization.id} and t.hidden_at is null
    order by t.starts_on desc nulls first, s.number, t.id`);
  const names = await publicNames(
    context,
    organization,
    rows.map(({ personId }) => personId),
  );
  const citations = await citationsOf(context, organization);
  const decisions = await decisionsOf(context, organization, rows);
  return rows.map(({ eventId, sourceId, plannedEndsOn, ...term }) => ({
    ...term,
    ...holdingOn({ ...term, plannedEndsOn }, day, today),
    person: names.get(term.personId) ?? null,
    citations: citations.get(term.id) ?? [],
    decision: decisions.get(eventId ?? sourceId ?? '') ?? null,
  }));
}

async function citationsOf({ tx }: Context, { id }: OpenOrganization): Promise<Map<string, string[]>> {
  const { rows } = await tx.execute<{ term: string; keys: string[] }>(sql`
    select c.term_id as term, json_agg(c.key order by c.start_offset) as keys from citations c
    where c.organization_id = ${id} and c.term_id is not null group by c.term_id`);
  return new Map(rows.map(({ term, keys }) => [term, keys]));
}

interface DecisionRow extends Record<string, unknown> {
  id: string;
  path: string;
  otherwise: string;
  texts: Titles;
}

/** The published events and sources that decided terms, by their id. */
async function decisionsOf(
  { tx }: Context,
  organization: OpenOrganization,
  terms: readonly TermRow[],
): Promise<Map<string, PublicTerm['decision']>> {
  const idsOf = (field: 'eventId' | 'sourceId') => [...new Set(terms.flatMap((term) => term[field] ?? []))];
  const [events, sources] = [idsOf('eventId'), idsOf('sourceId')];
  if (events.length + sources.length === 0) return new Map();
  const list = (ids: string[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;
  const { rows } = await tx.execute<DecisionRow>(sql`
    select e.id, 'events/' || e.slug as path, e.slug as otherwise,
      (select coalesce(json_agg(json_build_object('locale', x.locale, 'title', x.title)), '[]') from event_texts x
        where x.organization_id = e.organization_id and x.event_id = e.id) as texts
    from events e where e.organization_id = ${organization.id} and e.id in ${list(events)}
    union all
    select q.id, 'sources/' || q.slug, q.publication,
      (select coalesce(json_agg(json_build_object('locale', x.locale, 'title', x.title)), '[]') from source_texts x
        where x.organization_id = q.organization_id and x.source_id = q.id)
    from sources q where q.organization_id = ${organization.id} and q.id in ${list(sources)}`);
  return new Map(
    rows.map(({ id, path, otherwise, texts }) => [
      id,
      {
        path,
        title: organization.read(texts, (text) => text.title) ?? { text: otherwise, isWithheld: false },
      },
    ]),
  );
}
