import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { officeTexts, seats, terms } from '@/db/schema/board';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import type { OfficeInput } from './schema';

/** The titles as they are now; one that was emptied is taken away. */
export async function writeTitles(
  context: OrganizationContext,
  officeId: string,
  texts: OfficeInput['texts'],
) {
  const { tx, organization } = context;
  const ofOffice = and(eq(officeTexts.organizationId, organization.id), eq(officeTexts.officeId, officeId));
  const given = LOCALES.flatMap((locale) => {
    const title = texts?.[locale]?.title;
    return title ? [{ organizationId: organization.id, officeId, locale, title }] : [];
  });
  await tx.delete(officeTexts).where(ofOffice);
  if (given.length > 0) await tx.insert(officeTexts).values(given);
}

/** What the journal calls an office: its own title, in the first language that has one, or its kind. */
export const titledAs = (texts: OfficeInput['texts'], kind: string): string =>
  LOCALES.map((locale) => texts?.[locale]?.title).find(Boolean) ?? kind;

/** As many seats as wanted: new ones are added, of those too many only such that are vacant are abolished. */
export async function resizeOffice(
  context: OrganizationContext,
  officeId: string,
  wanted: number,
  day: string,
) {
  const { tx, organization } = context;
  const rows = await tx
    .select()
    .from(seats)
    .where(and(eq(seats.organizationId, organization.id), eq(seats.officeId, officeId)))
    .orderBy(asc(seats.number))
    .for('update');
  const open = rows.filter((seat) => seat.abolishedAt === null);
  const last = Math.max(0, ...rows.map((seat) => seat.number));
  if (wanted > open.length) {
    const added = Array.from({ length: wanted - open.length }, (_, at) => last + at + 1);
    await tx
      .insert(seats)
      .values(added.map((number) => ({ organizationId: organization.id, officeId, number })));
  }
  if (wanted < open.length)
    await abolish(
      context,
      open.map((seat) => seat.id),
      open.length - wanted,
      day,
    );
}

async function abolish({ tx, organization }: OrganizationContext, ids: string[], count: number, day: string) {
  const held = await tx
    .selectDistinct({ seatId: terms.seatId })
    .from(terms)
    .where(
      and(
        eq(terms.organizationId, organization.id),
        inArray(terms.seatId, ids),
        sql`(${terms.endsOn} is null or ${terms.endsOn} > ${day}::date)`,
      ),
    );
  const vacant = ids.filter((id) => !held.some((term) => term.seatId === id)).slice(-count);
  if (vacant.length < count) throw invalid('seats', 'seats-held');
  await tx
    .update(seats)
    .set({ abolishedAt: sql`now()` })
    .where(
      and(eq(seats.organizationId, organization.id), inArray(seats.id, vacant), isNull(seats.abolishedAt)),
    );
}
