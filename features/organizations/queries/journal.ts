import 'server-only';
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { journal } from '@/db/schema/kernel';
import { query } from '@/server/query';
import type { JournalFilter, JournalPage } from '../manage-view';

const PAGE = 50;

/** Who did what, the newest first. */
export const listJournal = query({
  permission: 'journal:list',
  run: async ({ tx, organization }, { action, actor, after }: JournalFilter): Promise<JournalPage> => {
    const isOwn = eq(journal.organizationId, organization.id);
    const rows = await tx
      .select({
        id: journal.id,
        at: journal.at,
        action: journal.action,
        actorKind: journal.actorKind,
        actorName: journal.actorName,
        subjectType: journal.subjectType,
        subjectName: journal.subjectName,
      })
      .from(journal)
      .where(
        and(
          isOwn,
          action ? eq(journal.action, action) : undefined,
          actor ? eq(journal.actorId, actor) : undefined,
          after
            ? sql`(journal.created_at, journal.id) < (select k.created_at, k.id from journal k
                where k.organization_id = ${organization.id} and k.id = ${after})`
            : undefined,
        ),
      )
      .orderBy(desc(journal.at), desc(journal.id))
      .limit(PAGE + 1);
    const actions = await tx
      .selectDistinct({ action: journal.action })
      .from(journal)
      .where(isOwn)
      .orderBy(asc(journal.action));
    const actors = await tx
      .select({ id: sql<string>`actor_id`, name: sql<string>`max(actor_name)` })
      .from(journal)
      .where(and(isOwn, eq(journal.actorKind, 'account'), isNotNull(journal.actorId)))
      .groupBy(journal.actorId)
      .orderBy(sql`max(actor_name)`)
      .limit(200);
    const shown = rows.slice(0, PAGE);
    return {
      rows: shown,
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      actions: actions.map((row) => row.action),
      actors,
    };
  },
});
