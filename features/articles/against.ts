import 'server-only';
import { sql } from 'drizzle-orm';
import type { PersonFact } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import {
  type Against,
  birthsContradict,
  birthYear,
  datesContradict,
  isOnePlace,
  placesContradict,
} from './contradiction-rules';
import type { Payload } from './schema';

/** In what an article says otherwise of an event than the record does. Places are compared in the article's language. */
export async function eventAgainst(
  { tx, organization }: OrganizationContext,
  eventId: string,
  { edtf, place }: Pick<Payload<'event'>, 'edtf' | 'place'>,
  language: Locale,
): Promise<Against[]> {
  const { rows } = await tx.execute<{
    edtf: string | null;
    from: string | null;
    to: string | null;
    places: string[];
  }>(sql`
    select e.edtf, e.first_day::text as "from", e.last_day::text as "to",
      (select array_remove(array[x.place, x.city], null) from event_texts x
        where x.organization_id = e.organization_id and x.event_id = e.id and x.locale = ${language}) as places
    from events e where e.organization_id = ${organization.id} and e.id = ${eventId}`);
  const [row] = rows;
  if (!row) return [];
  const against: Against[] = [];
  if (datesContradict(row, edtf)) against.push({ field: 'date', recorded: daysOf(row), told: edtf });
  const places = row.places ?? [];
  const [recorded] = places;
  if (place && recorded && placesContradict(places.join(' '), place, language)) {
    against.push({ field: 'place', recorded, told: place });
  }
  return against;
}

/** The date on record, as EDTF: of a planned event its days. */
const daysOf = ({ edtf, from, to }: { edtf: string | null; from: string | null; to: string | null }) =>
  edtf ?? (from === to ? (from ?? '') : `${from ?? '..'}/${to ?? '..'}`);

export interface KnownFact {
  id: string;
  /** What it says in the language of the article, or in any. */
  text: string;
}

/** The fact on record that a new one contradicts: a birth has one year and one place. */
export async function factAgainst(
  { tx, organization }: OrganizationContext,
  { personId, kind, text }: { personId: string; kind: PersonFact; text: string },
  language: Locale,
): Promise<{ fact: KnownFact; against: Against | null } | null> {
  if (kind !== 'birth' && kind !== 'birth-place') return null;
  const { rows } = await tx.execute<{ id: string; text: string; locale: Locale; visibility: string }>(sql`
    select f.id, x.text, x.locale, f.visibility from person_facts f
    join person_fact_texts x on x.organization_id = f.organization_id and x.fact_id = f.id
    where f.organization_id = ${organization.id} and f.person_id = ${personId} and f.kind = ${kind}
      and f.visibility = 'public' and f.hidden_at is null
    order by (x.locale = ${language}) desc, f.position, f.id`);
  const told = kind === 'birth' ? birthYear(text) : text;
  if (!told) return null;
  // A place that is neither the same nor certainly another stands beside it as a fact of its own.
  const row = rows.find(({ text: known, locale }) =>
    kind === 'birth'
      ? birthYear(known) !== null
      : locale === language && (isOnePlace(known, told) || placesContradict(known, told, language)),
  );
  if (!row) return null;
  const isOther =
    kind === 'birth'
      ? birthsContradict(row.text, told)
      : !isOnePlace(row.text, told) && placesContradict(row.text, told, language);
  const recorded = kind === 'birth' ? (birthYear(row.text) ?? row.text) : row.text;
  return {
    fact: { id: row.id, text: row.text },
    against: isOther ? { field: kind, recorded, told } : null,
  };
}
