import type { ConsentPurpose } from '@/db/enums';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { markAnswered } from '../mark-answered';
import { askedOf, findCampaign, lockRequest } from '../request';
import { answersOf } from '../rules';
import { recordManyInput, tickedOf } from '../schema';
import { consentTags } from '../subject';
import { writeAnswers } from '../write-answers';
import { saidOn } from './record';

/** Paper forms of a campaign that came back, many at once: of each what is ticked on it is given, the rest refused. */
export const recordMany = command({
  name: 'consent.record-many',
  permission: 'consent:record',
  input: recordManyInput,
  subject: (context, { id }) => findCampaign(context, id),
  run: async (context, { day, note, rows = {} }, campaign) => {
    const back = Object.entries(rows).filter(([, row]) => row.back);
    if (back.length === 0) throw invalid('rows', 'nobody-ticked');
    const written = new Set<ConsentPurpose>();
    // In the order of their ids, so that two admins wait for each other instead of blocking each other.
    for (const [id, { back: _, ...boxes }] of back.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const found = await lockRequest(context, id);
      if (!found || found.campaign.id !== campaign.id) throw notFound();
      const ticked = tickedOf(boxes);
      const asked = await askedOf(context, found, ticked);
      const purposes = await writeAnswers(context, found.person.id, answersOf(asked, ticked), {
        channel: 'paper',
        locale: found.request.locale,
        at: saidOn(context, day),
        askedBy: campaign.startedBy,
        note,
        field: `rows.${id}.publication`,
      });
      for (const purpose of purposes) written.add(purpose);
      await markAnswered(context, found);
    }
    return { id: campaign.id, people: back.length, purposes: [...written] };
  },
  journal: ({ id, people, purposes }) => ({
    subjectType: 'consent-campaign',
    subjectId: id,
    subjectName: String(people),
    details: { purposes, people },
  }),
  tags: (context, { purposes }) => consentTags(context, purposes),
});
