import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { articleEntry, isOnRecord, listProposals, lockArticle, refusePublished } from '../article';
import { articleIdInput } from '../schema';
import { writeAccepted } from '../write-accepted';

/** Writes everything that was accepted, each fact with its place in the article, and shows it. All of it, or nothing. */
export const publish = command({
  name: 'article.publish',
  permission: 'article:update',
  input: articleIdInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id }, article) => {
    refusePublished(article);
    const proposals = await listProposals(context, id);
    const accepted = proposals.filter(({ decision }) => decision === 'accepted' || decision === 'corrected');
    const count = accepted.filter((row) => !isOnRecord(row)).length;
    if (count === 0 && !article.publishedAt) throw new Refusal('conflict', 'article-nothing-accepted');
    await writeAccepted(context, article, accepted);
    return { id, count };
  },
  journal: ({ count }, _input, article) => ({ ...articleEntry(article), details: { count } }),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
