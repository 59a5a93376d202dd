import { and, eq, sql } from 'drizzle-orm';
import { contradictions } from '@/db/schema/articles';
import { command } from '@/server/command';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { tag } from '@/server/tags';
import { readContradictions, recordedOf } from '../read-contradictions';
import { replaceValue } from '../replace-value';
import { decideContradictionInput } from '../schema';

/** Says which of two sources is believed. The other value stays as what another source says; a dispute can be left one. */
export const decideContradiction = command({
  name: 'article.decide-contradiction',
  permission: 'article:update',
  input: decideContradictionInput,
  subject: async (context, { id }) => {
    const isSeen = sql`(c.fact_id is null or exists (select from people p where p.organization_id = c.organization_id
      and p.id = f.person_id and ${personIsThereFor(context)}))`;
    const [row] = await readContradictions(context, context.organization.id, sql`c.id = ${id} and ${isSeen}`);
    return row ?? null;
  },
  run: async (context, { id, decision }, row) => {
    const { tx, organization, standing, now } = context;
    // What was put on record and what stood there before change places, each time.
    const isSwapped = (decision === 'replaced') !== (row.decision === 'replaced');
    const former = recordedOf(row, [row.locale, organization.defaultLocale]).value;
    if (isSwapped) await replaceValue(context, row);
    await tx
      .update(contradictions)
      .set({
        decision,
        decidedBy: standing.accountId ?? null,
        decidedAt: now,
        ...(isSwapped ? { value: former } : {}),
      })
      .where(and(eq(contradictions.organizationId, organization.id), eq(contradictions.id, id)));
    return { id };
  },
  journal: (_result, { decision }, { field, eventId, personId, titles, name }) => ({
    subjectType: eventId ? 'event' : 'person',
    subjectId: eventId ?? personId,
    subjectName: name ?? titles[0]?.text ?? '',
    details: { field, decision },
  }),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
