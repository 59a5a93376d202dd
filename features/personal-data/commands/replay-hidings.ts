import { type SQL, sql } from 'drizzle-orm';
import { turnSafeModeOn } from '@/features/members/safe-mode';
import { hideThing, tagsOfHiding } from '@/features/statements/hideable';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { HIDINGS, type Hiding, hashOfRow } from '@/server/hidden-list';
import { translator } from '@/server/i18n/translator';
import { askFor, isLastAdmin } from '../asking';

const input = z.strictObject({
  words: z.array(
    z.strictObject({
      at: z.string(),
      isHidden: z.boolean(),
      hiding: z.enum(HIDINGS),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
type Words = z.output<typeof input>['words'];
type OfRows = Exclude<Hiding, 'organization'>;

/** Which rows are in sight of whom the list says that they are not. */
const IN_SIGHT: Record<OfRows, SQL> = {
  person: sql`people row where row.hidden_at is null`,
  'person-fact': sql`person_facts row where row.hidden_at is null`,
  term: sql`terms row where row.hidden_at is null`,
  event: sql`events row where row.hidden_at is null`,
  statement: sql`statements row where row.hidden_at is null`,
  'safe-by-self': sql`people row where row.safe_by_self_at is null`,
  'safe-by-admin': sql`people row where row.safe_by_admin_at is null`,
  erasure: sql`people row where not exists (select from erasures e where e.organization_id = row.organization_id
    and e.person_id = row.id and e.undone_at is null and e.done_at is null)`,
};

/**
 * Takes from sight again what a restored backup had brought back, sentences that name somebody included; `isLocked` says that the
 * organization was locked. Only words count that are newer than what the journal knows (but for the erasures of the same list), with an hour for what was
 * under way: what was shown again since by another way (a merge that was undone) is not hidden at each start.
 */
export const replayHidings = command({
  name: 'hiding.replay',
  permission: 'restore:work',
  input,
  run: async (context, { words }) => {
    const { tx, organization } = context;
    await tx.execute(sql`select set_config('statement_timeout', '300s', true)`);
    const { rows } = await tx.execute<{ known: string }>(sql`
      select to_char((max(created_at) - interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as known
      from journal where organization_id = ${organization.id} and action <> 'erasure.replay'`);
    const newer = words.filter(({ at, isHidden }) => isHidden && at > (rows[0]?.known ?? ''));
    let things = 0;
    for (const hiding of Object.keys(IN_SIGHT) as OfRows[]) {
      for (const id of await inSight(context, hiding, newer)) {
        await hideAgain(context, hiding, id);
        things += 1;
      }
    }
    return { things, isLocked: await isToBeLocked(context, newer) };
  },
  journal: ({ things }) =>
    things > 0 ? { subjectType: 'organization', subjectId: null, details: { things } } : null,
  tags: (context, { things }) => (things > 0 ? tagsOfHiding(context) : []),
});

const hashesOf = (words: Words, hiding: Hiding) =>
  sql.param(words.filter((word) => word.hiding === hiding).map(({ hash }) => hash));

async function inSight(
  { tx, organization }: OrganizationContext,
  hiding: OfRows,
  words: Words,
): Promise<string[]> {
  if (!words.some((word) => word.hiding === hiding)) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select row.id from ${IN_SIGHT[hiding]} and row.organization_id = ${organization.id}
      and ${hashOfRow(hiding)} = any (${hashesOf(words, hiding)}::text[]) for update`);
  return rows.map(({ id }) => id);
}

async function hideAgain(context: OrganizationContext, hiding: OfRows, id: string): Promise<void> {
  if (hiding === 'erasure') return askAgain(context, id);
  if (hiding === 'safe-by-self') return turnSafeModeOn(context, id, 'self');
  if (hiding !== 'safe-by-admin') return hideThing(context, hiding, id);
  const t = await translator(context.organization.defaultLocale, 'safety');
  await turnSafeModeOn(context, id, { reason: t('restored') });
}

/** Once more with seven days to take it back. The last admin is asked for by nobody. */
async function askAgain(context: OrganizationContext, id: string): Promise<void> {
  if (!(await isLastAdmin(context, id))) await askFor(context, [{ id, origin: 'admin' }]);
}

async function isToBeLocked({ tx, organization }: OrganizationContext, words: Words): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from (select id as organization_id, id from organizations where locked_at is null) row
    where row.id = ${organization.id} and ${hashOfRow('organization')} = any (${hashesOf(words, 'organization')}::text[])`);
  return rows.length > 0;
}
