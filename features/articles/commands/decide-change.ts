import { tagsOfSources } from '@/features/sources/source';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { articleEntry, lockArticle } from '../article';
import { listChanges, settleChange } from '../change';
import { fillExcerptsOf } from '../excerpt-at';
import { decideChangeInput } from '../schema';

/** Accepts or refuses one thing that reading an article again said otherwise. */
export const decideChange = command({
  name: 'article.decide-change',
  permission: 'article:update',
  input: decideChangeInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id, change, answer }, article) => {
    const row = (await listChanges(context, id)).find((each) => each.id === change);
    if (!row) throw notFound();
    await settleChange(context, article, row, answer);
    await fillExcerptsOf(context, article);
    return { id, position: row.position, kind: row.kind };
  },
  journal: ({ position, kind }, { answer }, article) => ({
    ...articleEntry(article),
    details: { position, change: kind, answer },
  }),
  tags: tagsOfSources,
});
