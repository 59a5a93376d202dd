import { command } from '@/server/command';
import { markAnswered } from '../mark-answered';
import { lockLinkedRequest, refuseExpired } from '../request';
import { withdrawInput } from '../schema';
import { consentEntry, consentTags } from '../subject';
import { writeAnswers } from '../write-answers';

/** Takes a consent back by the link by which it may have been given: who has no account needs none for it. */
export const withdrawByLink = command({
  name: 'consent.withdraw',
  permission: 'consent:open',
  input: withdrawInput,
  subject: (context) => lockLinkedRequest(context),
  run: async (context, { purpose }, linked) => {
    if (!linked.mayWithdraw) refuseExpired(context, linked);
    const { locale } = context;
    const purposes = await writeAnswers(
      context,
      linked.person.id,
      { [purpose]: 'withdrawn' },
      { channel: 'link', locale },
    );
    if (linked.request.answeredAt) await markAnswered(context, linked);
    return purposes;
  },
  journal: (purposes, _input, { person }) => consentEntry(person, purposes, 'withdrawn'),
  tags: consentTags,
});
