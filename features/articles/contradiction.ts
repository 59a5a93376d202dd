import 'server-only';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { contradictions } from '@/db/schema/articles';
import type { OrganizationContext } from '@/server/context';
import type { Article } from './article';
import type { Against } from './contradiction-rules';

/** What is contradicted; of an office, by the name of whom. */
type Target = { eventId: string } | { factId: string } | { termId: string; personId: string };

/** Remembers what a place in an article says otherwise than the record; what it does not say any more is forgotten. */
export async function saveContradictions(
  { tx, organization }: OrganizationContext,
  { language }: Article,
  target: Target,
  citationId: string,
  against: readonly Pick<Against, 'field' | 'told'>[],
): Promise<void> {
  const fields = against.map(({ field }) => field);
  await tx
    .delete(contradictions)
    .where(
      and(
        eq(contradictions.organizationId, organization.id),
        eq(contradictions.citationId, citationId),
        inArray(contradictions.decision, ['open', 'recorded', 'disputed']),
        fields.length > 0 ? notInArray(contradictions.field, fields) : undefined,
      ),
    );
  for (const { field, told } of against) {
    const says = { value: told, locale: language, decision: 'open' as const };
    await tx
      .insert(contradictions)
      .values({ organizationId: organization.id, ...target, field, citationId, ...says })
      .onConflictDoUpdate({
        target: [contradictions.organizationId, contradictions.citationId, contradictions.field],
        set: { ...says, decidedBy: null, decidedAt: null },
      });
  }
}
