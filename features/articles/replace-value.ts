import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { events, eventTexts } from '@/db/schema/events';
import { personFactTexts } from '@/db/schema/members';
import { whenOf } from '@/features/events/when';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { type ContradictionRow, canBeReplaced } from './read-contradictions';

/** Puts the other value in the place of the one on record. */
export async function replaceValue(context: OrganizationContext, row: ContradictionRow): Promise<void> {
  if (!canBeReplaced(row)) throw new Refusal('conflict', 'contradiction-on-its-page');
  if (row.field === 'date') await replaceDate(context, row);
  else if (row.field === 'place') await replacePlace(context, row);
  else if (row.field === 'holder') await replaceHolder(context, row);
  else await replaceFact(context, row);
}

async function replaceDate(
  { tx, organization }: OrganizationContext,
  { eventId, value }: ContradictionRow,
): Promise<void> {
  const when = whenOf({ dateKind: 'record', edtf: value });
  if ('problem' in when) throw new Refusal('invalid', 'edtf');
  const { edtf, firstDay, lastDay } = when;
  await tx
    .update(events)
    .set({ edtf, firstDay, lastDay })
    .where(and(eq(events.organizationId, organization.id), eq(events.id, eventId ?? '')));
}

async function replacePlace(
  { tx, organization, now }: OrganizationContext,
  { eventId, value, locale }: ContradictionRow,
): Promise<void> {
  await tx
    .update(eventTexts)
    .set({ place: value, city: null, updatedAt: now })
    .where(
      and(
        eq(eventTexts.organizationId, organization.id),
        eq(eventTexts.eventId, eventId ?? ''),
        eq(eventTexts.locale, locale),
      ),
    );
}

/** A term is never given to somebody else; but who held it was told wrongly, and nothing else is known of it. */
async function replaceHolder(
  { tx, organization }: OrganizationContext,
  { termId, otherId, value }: ContradictionRow,
): Promise<void> {
  await tx
    .update(terms)
    .set({ personId: otherId ?? '', asOfEdtf: value })
    .where(and(eq(terms.organizationId, organization.id), eq(terms.id, termId ?? '')));
}

/** A year is written alike in all languages; of a place the other languages would still tell the former one. */
async function replaceFact(
  { tx, organization, now }: OrganizationContext,
  { factId, field, value, locale }: ContradictionRow,
): Promise<void> {
  const ofFact = and(
    eq(personFactTexts.organizationId, organization.id),
    eq(personFactTexts.factId, factId ?? ''),
  );
  const set = { text: value, updatedAt: now };
  if (field === 'birth') return void (await tx.update(personFactTexts).set(set).where(ofFact));
  await tx.delete(personFactTexts).where(and(ofFact, sql`${personFactTexts.locale} <> ${locale}`));
  await tx.update(personFactTexts).set(set).where(ofFact);
}
