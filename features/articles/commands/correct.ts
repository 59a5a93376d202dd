import { fieldErrors } from '@/lib/validation';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { articleEntry, findProposal, lockArticle, saveDecision } from '../article';
import { correctInput, PAYLOADS } from '../schema';

/** Accepts a proposal with other words than those of the article's reader. */
export const correct = command({
  name: 'article.correct',
  permission: 'article:update',
  input: correctInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id, proposal, ...typed }, article) => {
    const row = await findProposal(context, article, proposal);
    const schema = PAYLOADS[row.kind];
    const asked = Object.keys(schema.shape).filter((key) => key in correctInput.shape);
    // A field that was emptied says that there is nothing, not that it stays.
    const kept = Object.fromEntries(Object.entries(row.payload).filter(([key]) => !asked.includes(key)));
    const given = Object.fromEntries(Object.entries(typed).filter(([key]) => asked.includes(key)));
    const parsed = schema.safeParse({ ...kept, ...given });
    if (!parsed.success) throw new Refusal('invalid', 'form', fieldErrors(parsed.error));
    await saveDecision(context, row.id, { decision: 'corrected', payload: { ...parsed.data } });
    return { id, position: row.position };
  },
  journal: ({ position }, _input, article) => ({ ...articleEntry(article), details: { position } }),
});
