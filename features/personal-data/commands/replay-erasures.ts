import { sql } from 'drizzle-orm';
import { tagsOfHiding } from '@/features/statements/hideable';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import { erasureHashSql } from '../traces';
import { eraseNow } from './complete-erasure';

/** Whom the list beside the database knows as erased and a backup brought back goes again, whatever the rows say. */
export const replayErasures = command({
  name: 'erasure.replay',
  permission: 'erasure:work',
  input: z.strictObject({ hashes: z.array(z.string()) }),
  run: async (context, { hashes }) => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{ id: string }>(sql`
      select p.id from people p
      where p.organization_id = ${organization.id} and ${erasureHashSql} = any (${sql.param(hashes)}::text[])
      order by p.id for update`);
    for (const { id } of rows) {
      await tx.execute(sql`
        update erasures set undone_at = now() where organization_id = ${organization.id} and person_id = ${id}
          and undone_at is null and done_at is null`);
      const { rows: made } = await tx.execute<{ id: string }>(sql`
        insert into erasures (organization_id, person_id, request_id, origin, due_at)
        values (${organization.id}, ${id}, gen_random_uuid(), 'restore', now()) returning id`);
      await eraseNow(context, made[0]?.id ?? '', id);
    }
    return { people: rows.length };
  },
  journal: ({ people }) =>
    people > 0 ? { subjectType: 'organization', subjectId: null, details: { people } } : null,
  tags: (context, { people }) => (people > 0 ? tagsOfHiding(context) : []),
});
