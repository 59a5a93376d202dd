import { answersOf } from '@/features/consents/rules';
import { giveForWardInput, tickedOf } from '@/features/consents/schema';
import { consentEntry, consentTags } from '@/features/consents/subject';
import { writeAnswers } from '@/features/consents/write-answers';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { lockWard } from '../wards';

/** Who acts for a minor agrees for them, in the words of the form. */
export const giveForWard = command({
  name: 'consent.give',
  permission: 'ward:update',
  input: giveForWardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, { shown, give = {} }, ward) => {
    const purposes = tickedOf(give);
    if (purposes.length === 0) throw invalid('give', 'tick-one');
    const { locale } = context;
    return writeAnswers(context, ward.id, answersOf(purposes, purposes), {
      channel: 'account',
      locale,
      shown,
    });
  },
  journal: (purposes, _input, ward) => consentEntry(ward, purposes, 'given'),
  tags: consentTags,
});
