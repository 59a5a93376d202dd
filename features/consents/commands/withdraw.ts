import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { withdrawInput } from '../schema';
import { consentEntry, consentTags } from '../subject';
import { writeAnswers } from '../write-answers';

/** The person takes a consent back. Anybody may, of whatever age; what rests on it is gone with the next request. */
export const withdrawConsent = command({
  name: 'consent.withdraw',
  permission: 'consent:answer',
  input: withdrawInput,
  subject: (context) => lockPerson(context, context.personId),
  run: (context, { purpose }, person) =>
    writeAnswers(
      context,
      person.id,
      { [purpose]: 'withdrawn' },
      { channel: 'account', locale: context.locale },
    ),
  journal: (purposes, _input, person) => consentEntry(person, purposes, 'withdrawn'),
  tags: consentTags,
});
