import { sql } from 'drizzle-orm';
import { memberExports } from '@/db/schema/exports';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { NOT_IN_SAFE_MODE } from '@/server/policy/safe-mode';
import { tellAdmins } from '../export-mail';
import { MOST_PRINTED } from '../export-rules';
import { listCondition } from '../filters';
import { exportInput, type ListFilter } from '../list-schema';
import { today } from '../today';

/**
 * Takes the list along as it stands now, without those who are in safe mode: writes down who does, what for and which people are in it, and tells every
 * administrator. The file itself is read afterwards, for a short time (queries/export-rows.ts).
 */
export const exportMembers = command({
  name: 'member.export',
  permission: 'member:export',
  input: exportInput,
  idempotencyKey: ({ key }) => key,
  rateLimit: ({ organization }) => ({ key: `export-members:${organization?.id}`, limit: 30, seconds: 3600 }),
  run: async (context, { filter = {}, cols = '', key: _, ...chosen }) => {
    const { tx, organization, actor, standing } = context;
    const people = await peopleIn(context, filter);
    if (people.length === 0) throw new Refusal('conflict', 'export-nobody');
    if (chosen.format === 'print' && people.length > MOST_PRINTED)
      throw invalid('format', 'export-print-many');
    const [row] = await tx
      .insert(memberExports)
      .values({
        ...chosen,
        organizationId: organization.id,
        accountId: standing.accountId,
        actorKind: actor.kind,
        filter,
        columns: cols,
        personCount: people.length,
        personIds: people,
      })
      .returning({ id: memberExports.id });
    if (!row) throw notFound();
    const { format, purpose } = chosen;
    const made = { id: row.id, people: people.length, format, purpose, columns: cols };
    await tellAdmins(context, { ...made, note: chosen.note ?? null });
    return made;
  },
  journal: ({ id, ...details }) => ({
    subjectType: 'export',
    subjectId: id,
    subjectName: `${details.people} · ${details.format}`,
    details,
  }),
});

async function peopleIn(context: OrganizationContext, filter: ListFilter): Promise<string[]> {
  const { tx, organization } = context;
  const condition = await listCondition(tx, organization.id, { ...filter }, today(context));
  const order = filter.order === 'name-down' ? sql`p.sort_key desc, p.id desc` : sql`p.sort_key, p.id`;
  const { rows } = await tx.execute<{ id: string }>(
    sql`select p.id from people p where ${condition} and ${NOT_IN_SAFE_MODE} order by ${order}`,
  );
  return rows.map((row) => row.id);
}
