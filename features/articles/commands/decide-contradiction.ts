import { and, eq, sql } from 'drizzle-orm';
import { contradictions } from '@/db/schema/articles';
import type { Locale } from '@/lib/locales';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { type ContradictionRow, isNamedFor, readContradictions, recordedOf } from '../read-contradictions';
import { replaceValue } from '../replace-value';
import { decideContradictionInput } from '../schema';

/** Says which of two sources is believed. The other value stays as what another source says; a dispute can be left one. */
export const decideContradiction = command({
  name: 'article.decide-contradiction',
  permission: 'article:update',
  input: decideContradictionInput,
  subject: async (context, { id }) => {
    const isAsked = sql`c.id = ${id} and ${isNamedFor(context)}`;
    const [row] = await readContradictions(context, context.organization.id, isAsked);
    return row ?? null;
  },
  run: async (context, { id, decision }, row) => {
    const { tx, organization, standing, now } = context;
    // What was put on record and what stood there before change places, each time.
    const isSwapped = (decision === 'replaced') !== (row.decision === 'replaced');
    if (isSwapped) await replaceValue(context, row);
    await tx
      .update(contradictions)
      .set({
        decision,
        decidedBy: standing.accountId ?? null,
        decidedAt: now,
        ...(isSwapped ? formerOf(row, organization.defaultLocale) : {}),
      })
      .where(and(eq(contradictions.organizationId, organization.id), eq(contradictions.id, id)));
    return { id };
  },
  journal: (_result, { decision }, { field, eventId, termId, personId, titles, name, holder }) => ({
    subjectType: eventId ? 'event' : termId ? 'term' : 'person',
    subjectId: eventId ?? termId ?? personId,
    subjectName: name ?? holder ?? titles[0]?.text ?? '',
    details: { field, decision },
  }),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});

/** What stood on record before the two changed places. */
function formerOf(row: ContradictionRow, locale: Locale) {
  return row.field === 'holder'
    ? { personId: row.holderId, value: row.asOf ?? row.value }
    : { value: recordedOf(row, [row.locale, locale]).value };
}
