import { showNamesOf } from '@/features/members/withheld-names';
import { command } from '@/server/command';
import { rememberHiding } from '@/server/hidden-list';
import { findHideable, setHidden, tagsOfHiding } from '../hideable';
import { hideInput } from '../schema';

/** Shows again what was hidden; sentences that name the person come back. */
export const unhideContent = command({
  name: 'content.unhide',
  permission: 'content:unhide',
  input: hideInput,
  subject: (context, { kind, id }) => findHideable(context, kind, id),
  run: async (context, { kind, id }, thing) => {
    if (!thing.isHidden) return { isChanged: false };
    await setHidden(context, kind, id, false);
    await rememberHiding(context, kind, id, false);
    if (kind === 'person') {
      await showNamesOf(context.tx, context.organization.id, id);
    }
    return { isChanged: true };
  },
  journal: ({ isChanged }, { kind, id }, thing) =>
    isChanged ? { subjectType: kind, subjectId: id, subjectName: thing.name } : null,
  tags: tagsOfHiding,
});
