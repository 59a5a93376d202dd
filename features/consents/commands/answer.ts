import { command } from '@/server/command';
import { markAnswered } from '../mark-answered';
import { openPurposes } from '../open-purposes';
import { askedOf, lockLinkedRequest, refuseExpired } from '../request';
import { answersOf } from '../rules';
import { answerInput, tickedOf } from '../schema';
import { consentEntry, consentTags } from '../subject';
import { writeAnswers } from '../write-answers';

/** The button behind a private link: what is ticked is given, what was asked and is not ticked is refused. */
export const answerRequest = command({
  name: 'consent.answer',
  permission: 'consent:open',
  input: answerInput,
  subject: (context) => lockLinkedRequest(context),
  run: async (context, { shown, give = {} }, linked) => {
    refuseExpired(context, linked);
    const { person, campaign } = linked;
    const ticked = tickedOf(give);
    const asked = await openPurposes(context, person.id, await askedOf(context, linked, ticked));
    const purposes = await writeAnswers(context, person.id, answersOf(asked, ticked), {
      channel: 'link',
      locale: context.locale,
      shown,
      askedBy: campaign.startedBy,
    });
    await markAnswered(context, linked);
    return purposes;
  },
  journal: (purposes, _input, { person }) => consentEntry(person, purposes, 'answered'),
  tags: consentTags,
});
