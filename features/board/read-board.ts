import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Visibility } from '@/db/enums';
import { bodies, bodyTexts, offices, officeTexts, seats } from '@/db/schema/board';
import { fieldIsVisible, viewerOf } from '@/features/members/scope';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { personIsThere } from '@/server/policy/safe-mode';
import type { BodyView, OfficeView, OwnWord, SeatView, TermView } from './view';

interface TermRow extends Record<string, unknown>, Omit<TermView, 'person'> {
  slug: string;
  name: PersonName | null;
}

/**
 * The terms of the organization, or those of a seat or person, with the names that the reader may see. One statement:
 * whoever asks for a day asks for all years, because the history is shown beside it.
 */
export async function readTerms(
  context: OrganizationContext,
  of: { seat?: string; person?: string } = {},
): Promise<TermView[]> {
  const { tx, organization } = context;
  const { level } = viewerOf(context);
  // The spellings are looked up once for all terms: of most people none was chosen.
  const { rows } = await tx.execute<TermRow>(sql`
    with chosen as materialized (
      select c.person_id, n.given, n.surname from person_name_choices c
      join person_names n on n.organization_id = c.organization_id and n.person_id = c.person_id and n.form::text = c.form
      where c.organization_id = ${organization.id} and c.locale = ${context.locale})
    select t.id, t.seat_id as "seatId", t.person_id as "personId", t.origin, t.start_edtf as "startEdtf",
      t.starts_on::text as "startsOn", t.end_edtf as "endEdtf", t.ends_on::text as "endsOn", t.as_of_edtf as "asOfEdtf",
      t.planned_end_edtf as "plannedEndEdtf", t.planned_ends_on::text as "plannedEndsOn",
      t.hidden_at is not null as "isHidden", case when shown.is_named then p.slug else '' end as slug,
      case when not shown.is_named then null
        when c.person_id is not null and ${otherSpellingsAreShown(level)}
          then json_build_object('given', c.given, 'surname', c.surname)
        else json_build_object('given', p.given, 'surname', p.surname) end as name
    from terms t join people p on p.organization_id = t.organization_id and p.id = t.person_id
    left join chosen c on c.person_id = p.id
    cross join lateral (select (p.is_named_publicly and p.hidden_at is null and ${personIsThere(level)})
      or ${fieldIsVisible('name', level)} as is_named) shown
    where t.organization_id = ${organization.id}
      and ${of.seat ? sql`t.seat_id = ${of.seat}` : sql`true`} and ${of.person ? sql`t.person_id = ${of.person}` : sql`true`}`);
  return rows.map(({ slug, name, ...term }) => ({ ...term, person: { slug, name } }));
}

/** Who was asked which spelling to show opened that one to whoever sees the name, unless they said who sees the others. */
const otherSpellingsAreShown = (level: Visibility) => sql`(${fieldIsVisible('nameForms', level)}
  or not exists (select from person_visibilities v where v.organization_id = p.organization_id and v.person_id = p.id
    and v.field = 'nameForms'))`;

/**
 * The offices with their seats. `fill` says what is known of each; one that is abolished by now stands there only where
 * somebody holds it on the day that is asked for.
 */
export async function readOffices(
  { tx, organization, locale }: OrganizationContext,
  fill: (seatId: string, office: { mostTerms: number | null; seats: ReadonlySet<string> }) => Filled,
): Promise<OfficeView[]> {
  const [rows, texts, seatRows] = await Promise.all([
    tx
      .select()
      .from(offices)
      .where(eq(offices.organizationId, organization.id))
      .orderBy(asc(offices.position), asc(offices.createdAt), asc(offices.id)),
    tx.select().from(officeTexts).where(eq(officeTexts.organizationId, organization.id)),
    tx.select().from(seats).where(eq(seats.organizationId, organization.id)).orderBy(asc(seats.number)),
  ]);
  return rows.map(({ id, bodyId, kind, position, isPublic, mostTerms }) => {
    const titles = textsOf(
      texts.filter((text) => text.officeId === id).map(({ locale: at, title }) => [at, title]),
    );
    const title = ownWord(titles, locale, organization.defaultLocale);
    const own = seatRows.filter((seat) => seat.officeId === id);
    const all = new Set(own.map((seat) => seat.id));
    return {
      ...{ id, bodyId, kind, position, isPublic, mostTerms, titles },
      title: title?.text ?? null,
      titleLocale: title?.locale ?? null,
      seats: own
        .map(({ id: seat, number, abolishedAt }) => ({
          seat: { id: seat, number, ...fill(seat, { mostTerms, seats: all }) },
          isOpen: abolishedAt === null,
        }))
        .filter(({ seat, isOpen }) => isOpen || seat.holder !== null)
        .map(({ seat }) => seat),
    };
  });
}

type Filled = Omit<SeatView, 'id' | 'number'>;

/** A seat of which nothing is asked. */
export const unfilled = (): Filled => ({
  ...{ holder: null, state: 'vacant', died: null, inARow: null, history: [] },
});

/** The bodies, without their offices. */
export async function readBodies({
  tx,
  organization,
  locale,
}: OrganizationContext): Promise<Omit<BodyView, 'offices' | 'election'>[]> {
  const [rows, texts] = await Promise.all([
    tx
      .select()
      .from(bodies)
      .where(eq(bodies.organizationId, organization.id))
      .orderBy(asc(bodies.position), asc(bodies.createdAt), asc(bodies.id)),
    tx.select().from(bodyTexts).where(eq(bodyTexts.organizationId, organization.id)),
  ]);
  return rows.map(({ id, kind, position, isPublic, termMonths, nextElectionEdtf }) => {
    const names = textsOf(
      texts.filter((text) => text.bodyId === id).map(({ locale: at, name }) => [at, name]),
    );
    return {
      ...{ id, kind, position, isPublic, termMonths, nextElectionEdtf, names },
      name: ownWord(names, locale, organization.defaultLocale),
    };
  });
}

const textsOf = (entries: [Locale, string][]): Partial<Record<Locale, string>> => Object.fromEntries(entries);

/** What the organization calls something, in the language asked for or the one that it falls back to. */
export function ownWord(
  words: Partial<Record<Locale, string>>,
  locale: Locale,
  defaultLocale: Locale,
): OwnWord | null {
  const found = fallbackOrder(locale, defaultLocale).find((name) => words[name]);
  return found ? { text: words[found] ?? '', locale: found } : null;
}

/** The office of each of these seats, of such as were abolished too. */
export async function officesOfSeats({ tx, organization }: OrganizationContext, ids: string[]) {
  const rows = await tx
    .select({ id: seats.id, officeId: seats.officeId })
    .from(seats)
    .where(and(eq(seats.organizationId, organization.id), inArray(seats.id, ids)));
  return new Map(rows.map(({ id, officeId }) => [id, officeId]));
}
