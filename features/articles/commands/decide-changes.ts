import { tagsOfSources } from '@/features/sources/source';
import { command } from '@/server/command';
import { articleEntry, lockArticle } from '../article';
import { listChanges, settleChange } from '../change';
import { fillExcerptsOf } from '../excerpt-at';
import { decideChangesInput } from '../schema';

/**
 * Accepts or refuses everything that reading an article again said otherwise. What somebody put into their own words and the text
 * does not say any more is never taken away so: it is decided by itself.
 */
export const decideChanges = command({
  name: 'article.decide-changes',
  permission: 'article:update',
  input: decideChangesInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id, answer }, article) => {
    const changes = await listChanges(context, id);
    const settled = changes.filter(
      ({ kind, proposal }) => answer === 'refuse' || kind !== 'gone' || proposal?.decision !== 'corrected',
    );
    for (const change of settled) await settleChange(context, article, change, answer);
    await fillExcerptsOf(context, article);
    return { id, count: settled.length };
  },
  journal: ({ count }, { answer }, article) =>
    count === 0 ? null : { ...articleEntry(article), details: { changes: count, answer } },
  tags: tagsOfSources,
});
