import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { erasures } from '@/db/schema/personal-data';
import { showNamesOf } from '@/features/members/withheld-names';
import { setHidden, tagsOfHiding } from '@/features/statements/hideable';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { rememberHiding } from '@/server/hidden-list';
import { showToOthers } from '../asking';
import { lockRequest } from '../erasure-subject';
import { isUndoable } from '../rules';
import { undoInput } from '../schema';

/** Takes an erasure back, of everybody who was asked for together and is the asker's to decide about, while nobody of them is gone. */
export const undoErasure = command({
  name: 'erasure.undo',
  permission: 'erasure:undo',
  input: undoInput,
  subject: (context, { request }) => lockRequest(context, request),
  run: async (context, _input, { rows, id, label }) => {
    const { tx, organization, now } = context;
    if (!rows.every((row) => isUndoable(row, now))) throw new Refusal('closed', 'erasure-too-late');
    await showToOthers(
      context,
      rows.map((row) => row.id),
    );
    for (const { personId, hides } of rows) {
      if (personId) await rememberHiding(context, 'erasure', personId, false);
      if (!hides || !personId) continue;
      await setHidden(context, 'person', personId, false);
      // Withheld for a safe mode that was left meanwhile, when they were hidden all the same.
      await showNamesOf(tx, organization.id, personId);
    }
    await tx
      .update(erasures)
      .set({ undoneAt: sql`now()` })
      .where(
        and(
          eq(erasures.organizationId, organization.id),
          inArray(
            erasures.id,
            rows.map((row) => row.id),
          ),
          isNull(erasures.undoneAt),
          isNull(erasures.doneAt),
        ),
      );
    return { id, label, people: rows.length };
  },
  journal: ({ id, label, people }) => ({
    subjectType: 'person',
    subjectId: id,
    subjectName: label,
    details: { people },
  }),
  tags: tagsOfHiding,
});
