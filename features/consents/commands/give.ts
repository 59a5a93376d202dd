import { lockPerson } from '@/features/members/subject';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { answersOf } from '../rules';
import { giveInput, tickedOf } from '../schema';
import { consentEntry, consentTags } from '../subject';
import { isMinorToday } from '../under-age';
import { writeAnswers } from '../write-answers';

/** The person agrees to the purposes that are ticked, in the words of the form. Under age somebody else does. */
export const giveConsents = command({
  name: 'consent.give',
  permission: 'consent:answer',
  input: giveInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { shown, give = {} }, person) => {
    if (await isMinorToday(context, person.id)) throw new Refusal('conflict', 'guardian-answers');
    const purposes = tickedOf(give);
    if (purposes.length === 0) throw invalid('give', 'tick-one');
    const { locale } = context;
    return writeAnswers(context, person.id, answersOf(purposes, purposes), {
      channel: 'account',
      locale,
      shown,
    });
  },
  journal: (purposes, _input, person) => consentEntry(person, purposes, 'given'),
  tags: consentTags,
});
