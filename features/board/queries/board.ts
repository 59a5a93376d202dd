import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { offices, officeTexts, seats, terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { boardOn, newestFirst } from '../rules';
import type { BoardView, OfficeView, TermView } from '../view';

/** The offices, who holds their seats on a day (today unless said), and who has held them. */
export const getBoard = query({
  permission: 'board:list',
  run: async (context, { on }: { on?: string }): Promise<BoardView> => {
    const now = today(context);
    const day = on ?? now;
    const rows = await readTerms(context);
    const holders = boardOn(rows, day);
    const all = await readOffices(context, (seatId) => ({
      holder: holders.get(seatId) ?? null,
      history: rows.filter((term) => term.seatId === seatId).sort(newestFirst),
    }));
    const vacancies = all.flatMap((office) => office.seats).filter((seat) => seat.holder === null).length;
    return { day, isToday: day === now, offices: all, vacancies };
  },
});

/** The seat that somebody is to be appointed to, with its office. */
export const getSeat = query({
  permission: 'board:list',
  subject: async (context, { id }: { id: string }) => {
    const found = (await readOffices(context, () => ({ holder: null, history: [] }))).find((office) =>
      office.seats.some((seat) => seat.id === id),
    );
    return found ? { id, office: found } : null;
  },
  run: async (_context, _input, { office }) => office,
});

async function readTerms(context: OrganizationContext): Promise<TermView[]> {
  const { tx, organization } = context;
  const rows = await tx
    .select({ term: terms, isNamedPublicly: people.isNamedPublicly, person: people })
    .from(terms)
    .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
    .where(eq(terms.organizationId, organization.id));
  const ids = [...new Set(rows.map((row) => row.person.id))];
  const seen = await readPeople(tx, organization.id, ids, viewerOf(context));
  const names = new Map(seen.map((person) => [person.id, person.name]));
  return rows.map(({ term, person }) => {
    const isOpen = person.isNamedPublicly && person.hiddenAt === null;
    const name = names.get(person.id) ?? (isOpen ? { given: person.given, surname: person.surname } : null);
    const { id, seatId, origin, startEdtf, startsOn, endEdtf, endsOn, asOfEdtf } = term;
    return {
      ...{ id, seatId, origin, startEdtf, startsOn, endEdtf, endsOn, asOfEdtf },
      isHidden: term.hiddenAt !== null,
      person: { slug: person.slug, name },
    };
  });
}

async function readOffices(
  { tx, organization, locale }: OrganizationContext,
  fill: (seatId: string) => Pick<OfficeView['seats'][number], 'holder' | 'history'>,
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
    .where(and(eq(seats.organizationId, organization.id), isNull(seats.abolishedAt)))
    .orderBy(asc(seats.number));
  return rows.map(({ id, kind, position, isPublic }) => {
    const titles: Partial<Record<Locale, string>> = Object.fromEntries(
      texts.filter((text) => text.officeId === id).map((text) => [text.locale, text.title]),
    );
    const titleLocale =
      fallbackOrder(locale, organization.defaultLocale).find((name) => titles[name]) ?? null;
    return {
      ...{ id, kind, position, isPublic, titles, titleLocale },
      title: titleLocale ? (titles[titleLocale] ?? null) : null,
      seats: seatRows
        .filter((seat) => seat.officeId === id)
        .map((seat) => ({ id: seat.id, number: seat.number, ...fill(seat.id) })),
    };
  });
}
