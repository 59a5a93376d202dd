import { and, eq, sql } from 'drizzle-orm';
import { imports } from '@/db/schema/imports';
import { countListed } from '@/features/dues/listed-payments';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { tag } from '@/server/tags';
import { filesInTurn } from '@/server/turns';
import { UNDO_DAYS } from '../fields';
import { progressOf } from '../progress';
import { importInput } from '../schema';
import { allowTime } from '../store-plan';
import { importEntry, lockImport } from '../subject';
import { undoPlan } from '../undo-plan';

/** Takes an import back for 30 days: who was not touched goes or is as before, who was edited is kept and named. */
export const undoImport = command({
  name: 'import.undo',
  permission: 'member:import',
  input: importInput,
  inTurn: filesInTurn,
  subject: lockImport,
  run: async (context, { id }, stored) => {
    if (stored.state === 'undone') return { stored, result: null };
    if (stored.state !== 'committed' || !stored.committedAt) throw new Refusal('conflict', 'import-not-done');
    const age = context.now.getTime() - stored.committedAt.getTime();
    if (age > UNDO_DAYS * 86_400_000) throw new Refusal('closed', 'import-undo-late');
    if (!can(context.standing, 'dues:update') && (await countListed(context, id)) > 0)
      throw new Refusal('forbidden', 'import-dues');
    const { tx, organization } = context;
    await allowTime(context);
    const ofImport = and(eq(imports.organizationId, organization.id), eq(imports.id, id));
    const [{ stamp } = { stamp: '' }] = await tx
      .update(imports)
      .set({ state: 'undone', undoneAt: sql`clock_timestamp()` })
      .where(ofImport)
      .returning({ stamp: sql<string>`committed_at::text` });
    return { stored, result: await undoPlan(context, id, stamp, progressOf(context, id)) };
  },
  journal: ({ stored, result }) => (result ? importEntry(stored, result) : null),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
