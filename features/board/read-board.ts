import 'server-only';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { bodies, bodyTexts, offices, officeTexts, seats, terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import type { BodyView, OfficeView, OwnWord, SeatView, TermView } from './view';

/** The terms of the organization, or those of a condition, with the names that the reader may see. */
export async function readTerms(context: OrganizationContext, condition?: SQL): Promise<TermView[]> {
  const { tx, organization } = context;
  const rows = await tx
    .select({
      term: terms,
      slug: people.slug,
      given: people.given,
      surname: people.surname,
      isNamedPublicly: people.isNamedPublicly,
      hiddenAt: people.hiddenAt,
    })
    .from(terms)
    .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
    .where(and(eq(terms.organizationId, organization.id), condition));
  const ids = [...new Set(rows.map((row) => row.term.personId))];
  const seen = await readPeople(tx, organization.id, ids, viewerOf(context));
  const names = new Map(seen.map((person) => [person.id, person.name]));
  return rows.map(({ term, slug, given, surname, isNamedPublicly, hiddenAt }) => {
    const isOpen = isNamedPublicly && hiddenAt === null;
    const { id, seatId, personId, origin, startEdtf, startsOn, endEdtf, endsOn, asOfEdtf } = term;
    return {
      ...{ id, seatId, personId, origin, startEdtf, startsOn, endEdtf, endsOn, asOfEdtf },
      plannedEndEdtf: term.plannedEndEdtf,
      plannedEndsOn: term.plannedEndsOn,
      isHidden: term.hiddenAt !== null,
      person: { slug, name: names.get(personId) ?? (isOpen ? { given, surname } : null) },
    };
  });
}

/** The offices with their seats that are not abolished. `fill` says what is known of each seat. */
export async function readOffices(
  { tx, organization, locale }: OrganizationContext,
  fill: (seatId: string, office: { mostTerms: number | null; seats: ReadonlySet<string> }) => Filled,
): Promise<OfficeView[]> {
  const rows = await tx
    .select()
    .from(offices)
    .where(eq(offices.organizationId, organization.id))
    .orderBy(asc(offices.position), asc(offices.createdAt), asc(offices.id));
  const texts = await tx.select().from(officeTexts).where(eq(officeTexts.organizationId, organization.id));
  const seatRows = await tx
    .select()
    .from(seats)
    .where(eq(seats.organizationId, organization.id))
    .orderBy(asc(seats.number));
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
        .filter(({ abolishedAt }) => abolishedAt === null)
        .map((seat) => ({ id: seat.id, number: seat.number, ...fill(seat.id, { mostTerms, seats: all }) })),
    };
  });
}

type Filled = Omit<SeatView, 'id' | 'number'>;

/** A seat of which nothing is asked. */
export const unfilled = (): Filled => ({ holder: null, state: 'vacant', inARow: null, history: [] });

/** The bodies, without their offices. */
export async function readBodies({
  tx,
  organization,
  locale,
}: OrganizationContext): Promise<Omit<BodyView, 'offices' | 'election'>[]> {
  const rows = await tx
    .select()
    .from(bodies)
    .where(eq(bodies.organizationId, organization.id))
    .orderBy(asc(bodies.position), asc(bodies.createdAt), asc(bodies.id));
  const texts = await tx.select().from(bodyTexts).where(eq(bodyTexts.organizationId, organization.id));
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
