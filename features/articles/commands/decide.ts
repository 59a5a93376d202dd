import { command } from '@/server/command';
import { articleEntry, findProposal, lockArticle, saveDecision } from '../article';
import { decideInput } from '../schema';

/** Accepts a proposal as it is, rejects it, or leaves it open again. */
export const decide = command({
  name: 'article.decide',
  permission: 'article:update',
  input: decideInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id, proposal, decision }, article) => {
    const row = await findProposal(context, article, proposal);
    await saveDecision(context, row.id, { decision });
    return { id, position: row.position };
  },
  journal: ({ position }, { decision }, article) => ({
    ...articleEntry(article),
    details: { position, decision },
  }),
});
