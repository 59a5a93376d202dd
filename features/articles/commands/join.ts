import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { articleEntry, findProposal, lockArticle, payloadOf, saveDecision } from '../article';
import { matchPeople, matchRecords } from '../matches';
import { joinInput } from '../schema';

/** Says who or what a proposal means: somebody or an event that is there already, or none of them. Accepts it by that. */
export const join = command({
  name: 'article.join',
  permission: 'article:update',
  input: joinInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async (context, { id, proposal, to }, article) => {
    const row = await findProposal(context, article, proposal);
    const { kind } = row;
    if (kind !== 'person' && kind !== 'event' && kind !== 'statement') throw invalid('to', 'not-found');
    const matches =
      kind === 'person'
        ? await matchPeople(context, payloadOf(kind, row))
        : await matchRecords(context, kind, payloadOf(kind, row));
    if (to !== 'new' && !matches.some((match) => match.id === to)) throw invalid('to', 'not-found');
    const joined = to === 'new' ? null : to;
    await saveDecision(context, row.id, {
      decision: row.decision === 'corrected' ? 'corrected' : 'accepted',
      payload: { ...row.payload, isNew: to === 'new' },
      ...(kind === 'person' ? { personId: joined } : {}),
      ...(kind === 'event' ? { eventId: joined } : {}),
      ...(kind === 'statement' ? { statementId: joined } : {}),
    });
    return { id, position: row.position };
  },
  journal: ({ position }, { to }, article) => ({
    ...articleEntry(article),
    details: { position, joined: to !== 'new' },
  }),
});
