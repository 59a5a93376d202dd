import { sql } from 'drizzle-orm';
import { tagsOfHiding } from '@/features/statements/hideable';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import { eraseNow } from './complete-erasure';

/** Carries out the erasures that a restored backup had brought back; the runner's role has begun them. */
export const replayErasures = command({
  name: 'erasure.replay',
  permission: 'restore:work',
  input: z.strictObject({ erasures: z.array(z.uuid()) }),
  run: async (context, { erasures }) => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{ id: string; person: string | null }>(sql`
      select id, person_id as person from erasures
      where organization_id = ${organization.id} and id = any (${sql.param(erasures)}::uuid[]) and origin = 'restore'
        and undone_at is null and done_at is null order by person_id for update`);
    for (const { id, person } of rows) await eraseNow(context, id, person);
    return { people: rows.length };
  },
  journal: ({ people }) =>
    people > 0 ? { subjectType: 'organization', subjectId: null, details: { people } } : null,
  tags: (context, { people }) => (people > 0 ? tagsOfHiding(context) : []),
});
