import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ContradictedField, ContradictionDecision, OfficeKind } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { Context, OrganizationContext } from '@/server/context';
import { personIsThereFor } from '@/server/policy/safe-mode';

interface Cited {
  id: string;
  key: string;
  source: string;
}

export interface ContradictionRow extends Record<string, unknown> {
  id: string;
  field: ContradictedField;
  decision: ContradictionDecision;
  value: string;
  locale: Locale;
  eventId: string | null;
  factId: string | null;
  citationId: string;
  /** Of the event. */
  event: string | null;
  edtf: string | null;
  from: string | null;
  to: string | null;
  /** It has hours, or a city beside its place: it is changed on its own page. */
  isPlanned: boolean;
  hasCity: boolean;
  titles: { locale: Locale; text: string }[];
  /** Whose fact it is. */
  personId: string | null;
  name: string | null;
  /** Of an office: the term on record with whoever holds it and as of when, and who does by the other source. */
  termId: string | null;
  office: OfficeKind | null;
  asOf: string | null;
  holderId: string | null;
  holder: string | null;
  otherId: string | null;
  other: string | null;
  /** Articles alone say so: nobody has dated or decided it, and nothing hangs on it. */
  isOfArticles: boolean;
  /** What stands on record, by language. */
  texts: { locale: Locale; text: string }[];
  /** All places that speak of it, in the order of their marks. */
  cited: Cited[];
}

/** Contradictions with what stands on record and every place that speaks of it. */
export async function readContradictions(
  { tx }: Pick<Context, 'tx'>,
  organizationId: string,
  where: SQL = sql`true`,
): Promise<ContradictionRow[]> {
  // Most organizations have none, and planning the question costs a page more than all else that it asks.
  const { rows: some } = await tx.execute(
    sql`select from contradictions where organization_id = ${organizationId} limit 1`,
  );
  if (some.length === 0) return [];
  const { rows } = await tx.execute<ContradictionRow>(sql`
    select c.id, c.field, c.decision, c.value, c.locale, c.event_id as "eventId", c.fact_id as "factId",
      c.citation_id as "citationId", e.slug as event, e.edtf, e.first_day::text as "from", e.last_day::text as "to",
      coalesce(e.starts_at is not null, false) as "isPlanned", exists (select from event_texts x
        where x.organization_id = c.organization_id and x.event_id = c.event_id and x.locale = c.locale
          and x.place is not null and x.city is not null) as "hasCity", f.person_id as "personId",
      ${nameOf(sql`f.person_id`)} as name, c.term_id as "termId", t.as_of_edtf as "asOf", t.person_id as "holderId",
      ${nameOf(sql`t.person_id`)} as holder, c.person_id as "otherId", ${nameOf(sql`c.person_id`)} as other,
      (select o.kind from seats s join offices o on o.organization_id = s.organization_id and o.id = s.office_id
        where s.organization_id = t.organization_id and s.id = t.seat_id) as office,
      coalesce(t.origin = 'unknown' and t.as_of_edtf is not null and t.decision is null
        and num_nonnulls(t.start_edtf, t.end_edtf, t.planned_end_edtf, t.decided_event_id, t.decided_source_id) = 0
        and not exists (select from access_grants g where g.organization_id = t.organization_id and g.term_id = t.id)
        and not exists (select from handover_ticks h where h.organization_id = t.organization_id and h.term_id = t.id), false)
        as "isOfArticles",
      (select coalesce(json_agg(json_build_object('locale', x.locale, 'text', x.title)), '[]') from event_texts x
        where x.organization_id = c.organization_id and x.event_id = c.event_id) as titles,
      (select coalesce(json_agg(json_build_object('locale', x.locale, 'text', x.text)), '[]') from (
        select locale, coalesce(place, city) as text from event_texts
          where organization_id = c.organization_id and event_id = c.event_id
        union all select locale, text from person_fact_texts
          where organization_id = c.organization_id and fact_id = c.fact_id) x where x.text is not null) as texts,
      (select coalesce(json_agg(json_build_object('id', k.id, 'key', k.key, 'source', s.publication)
          order by s.published_edtf, s.slug, k.start_offset, k.key), '[]') from citations k
        join sources s on s.organization_id = k.organization_id and s.id = k.source_id
        where k.organization_id = c.organization_id and s.published_at is not null
          and (k.event_id = c.event_id or k.person_fact_id = c.fact_id or k.term_id = c.term_id)) as cited
    from contradictions c
    left join events e on e.organization_id = c.organization_id and e.id = c.event_id
    left join person_facts f on f.organization_id = c.organization_id and f.id = c.fact_id
    left join terms t on t.organization_id = c.organization_id and t.id = c.term_id
    where c.organization_id = ${organizationId} and ${where}
    order by c.decision <> 'open', c.created_at desc, c.id`);
  return rows;
}

const nameOf = (id: SQL) => sql`(select concat_ws(' ', p.given, p.surname) from people p
  where p.organization_id = c.organization_id and p.id = ${id})`;

/** Everybody whom it names is there for the viewer. */
export const isNamedFor = (context: OrganizationContext): SQL => sql`not exists (
  select from people p where p.organization_id = c.organization_id and p.id in (f.person_id, t.person_id, c.person_id)
    and not ${personIsThereFor(context)})`;

/** Whether the record still says otherwise: it may have been changed on its own page. */
export const isAgainstRecord = (row: ContradictionRow, recorded: string): boolean =>
  row.field === 'holder' ? row.holderId !== row.otherId : recorded !== row.value;

/** The value on record as it is compared: a date as EDTF, words in the language asked for or in any. */
export function recordedOf(row: ContradictionRow, locales: readonly Locale[]) {
  if (row.field === 'date') {
    const { edtf, from, to } = row;
    return { value: edtf ?? (from === to ? (from ?? '') : `${from}/${to}`), language: null };
  }
  if (row.field === 'holder') return { value: row.holder ?? '', language: null };
  const language = locales.find((locale) => row.texts.some((text) => text.locale === locale));
  const text = row.texts.find(({ locale }) => locale === language)?.text ?? '';
  if (row.field !== 'birth') return { value: text, language: language ?? null };
  return { value: /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? '', language: null };
}

/** Which places say what is on record, and which say the other thing: once it was replaced, all others do. */
export function sidesOf(row: ContradictionRow, all: readonly ContradictionRow[]) {
  const contradicting = new Set(
    all
      .filter(
        ({ field, eventId, factId, termId }) =>
          field === row.field && eventId === row.eventId && factId === row.factId && termId === row.termId,
      )
      .map(({ citationId }) => citationId),
  );
  const own = row.cited.filter(({ id }) => id === row.citationId);
  const others = row.cited.filter(({ id }) => !contradicting.has(id));
  return row.decision === 'replaced' ? { recorded: own, other: others } : { recorded: others, other: own };
}

/** What the other source says: of an office, who holds it and as of when. */
export const toldOf = (row: ContradictionRow) =>
  row.field === 'holder'
    ? { value: row.other ?? '', language: null, asOf: row.value }
    : { value: row.value, language: languageOfValue(row), asOf: null };

const languageOfValue = ({ field, locale }: ContradictionRow): Locale | null =>
  field === 'place' || field === 'birth-place' ? locale : null;

/** Whether the other value can be put in place of the one on record. A planned event has people who are coming. */
export const canBeReplaced = ({ field, isPlanned, hasCity, isOfArticles }: ContradictionRow): boolean =>
  !(field === 'date' && isPlanned) &&
  !(field === 'place' && hasCity) &&
  !(field === 'holder' && !isOfArticles);
