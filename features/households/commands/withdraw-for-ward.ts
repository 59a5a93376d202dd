import { withdrawForWardInput } from '@/features/consents/schema';
import { consentEntry, consentTags } from '@/features/consents/subject';
import { writeAnswers } from '@/features/consents/write-answers';
import { command } from '@/server/command';
import { lockWard } from '../wards';

/** Who acts for a minor takes a consent of theirs back. */
export const withdrawForWard = command({
  name: 'consent.withdraw',
  permission: 'ward:update',
  input: withdrawForWardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: (context, { purpose }, ward) =>
    writeAnswers(
      context,
      ward.id,
      { [purpose]: 'withdrawn' },
      { channel: 'account', locale: context.locale },
    ),
  journal: (purposes, _input, ward) => consentEntry(ward, purposes, 'withdrawn'),
  tags: consentTags,
});
