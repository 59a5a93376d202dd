import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ContradictedField, ContradictionDecision } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';

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
      (select concat_ws(' ', p.given, p.surname) from people p
        where p.organization_id = c.organization_id and p.id = f.person_id) as name,
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
          and (k.event_id = c.event_id or k.person_fact_id = c.fact_id)) as cited
    from contradictions c
    left join events e on e.organization_id = c.organization_id and e.id = c.event_id
    left join person_facts f on f.organization_id = c.organization_id and f.id = c.fact_id
    where c.organization_id = ${organizationId} and ${where}
    order by c.decision <> 'open', c.created_at desc, c.id`);
  return rows;
}

/** The value on record as it is compared: a date as EDTF, words in the language asked for or in any. */
export function recordedOf(row: ContradictionRow, locales: readonly Locale[]) {
  if (row.field === 'date') {
    const { edtf, from, to } = row;
    return { value: edtf ?? (from === to ? (from ?? '') : `${from}/${to}`), language: null };
  }
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
        ({ field, eventId, factId }) =>
          field === row.field && eventId === row.eventId && factId === row.factId,
      )
      .map(({ citationId }) => citationId),
  );
  const own = row.cited.filter(({ id }) => id === row.citationId);
  const others = row.cited.filter(({ id }) => !contradicting.has(id));
  return row.decision === 'replaced' ? { recorded: own, other: others } : { recorded: others, other: own };
}

export const languageOfValue = ({ field, locale }: ContradictionRow): Locale | null =>
  field === 'place' || field === 'birth-place' ? locale : null;

/** Whether the other value can be put in place of the one on record. A planned event has people who are coming. */
export const canBeReplaced = ({ field, isPlanned, hasCity }: ContradictionRow): boolean =>
  !(field === 'date' && isPlanned) && !(field === 'place' && hasCity);
