import { sql } from 'drizzle-orm';
import { tagsOfHiding } from '@/features/statements/hideable';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { type HidingWord, hashOfRow } from '@/server/hidden-list';
import { endAgain } from '../ended-again';
import { hideAgain, IN_SIGHT, type OfRows } from '../hiding-again';
import { endMailOfAddresses } from '../mail-again';
import { narrowAgain } from '../seen-again';

/** Of our own list, which was read by its form: there may be a great many. */
const input = z.strictObject({ words: z.custom<readonly HidingWord[]>(Array.isArray) });
type Words = z.output<typeof input>['words'];

/**
 * Takes from sight again what a restored backup had brought back, sentences that name somebody included, and from the mail who wanted
 * none; `isLocked` says that the organization was locked. Only words count that are newer than what the journal knows (but for the
 * erasures of the same list), with an hour for what was under way: what was shown again since by another way (a merge that was
 * undone) is not hidden at each start.
 */
export const replayHidings = command({
  name: 'hiding.replay',
  permission: 'restore:work',
  input,
  run: async (context, { words }) => {
    const { tx, organization } = context;
    await tx.execute(sql`select set_config('statement_timeout', '300s', true),
      set_config('idle_in_transaction_session_timeout', '300s', true)`);
    const { rows } = await tx.execute<{ known: string }>(sql`
      select to_char((max(created_at) - interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as known
      from journal where organization_id = ${organization.id} and action <> 'erasure.replay'`);
    const newer = words.filter(({ at, isHidden }) => isHidden && at > (rows[0]?.known ?? ''));
    let things = 0;
    for (const hiding of Object.keys(IN_SIGHT) as OfRows[]) {
      for (const { id, at } of await inSight(context, hiding, newer)) {
        if (await hideAgain(context, hiding, id, at)) things += 1;
      }
    }
    things += await endMailOfAddresses(context, newer);
    things += await narrowAgain(context, newer);
    things += await endAgain(context, newer);
    return { things, isLocked: await isToBeLocked(context, newer) };
  },
  journal: ({ things }) =>
    things > 0 ? { subjectType: 'organization', subjectId: null, details: { things } } : null,
  tags: (context, { things }) => (things > 0 ? tagsOfHiding(context) : []),
});

async function inSight(
  { tx, organization }: OrganizationContext,
  hiding: OfRows,
  words: Words,
): Promise<{ id: string; at: Date }[]> {
  const said = new Map(words.filter((word) => word.hiding === hiding).map(({ hash, at }) => [hash, at]));
  if (said.size === 0) return [];
  const { rows } = await tx.execute<{ id: string; hash: string }>(sql`
    select row.id, ${hashOfRow(hiding)} as hash from ${IN_SIGHT[hiding]} and row.organization_id = ${organization.id}
      and ${hashOfRow(hiding)} = any (${sql.param([...said.keys()])}::text[]) for update of row`);
  return rows.map(({ id, hash }) => ({ id, at: new Date(said.get(hash) ?? '') }));
}

async function isToBeLocked({ tx, organization }: OrganizationContext, words: Words): Promise<boolean> {
  const hashes = words.filter(({ hiding }) => hiding === 'organization').map(({ hash }) => hash);
  const { rows } = await tx.execute(sql`
    select from (select id as organization_id, id from organizations where locked_at is null) row
    where row.id = ${organization.id} and ${hashOfRow('organization')} = any (${sql.param(hashes)}::text[])`);
  return rows.length > 0;
}
