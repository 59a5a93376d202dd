import { personEntry } from '@/features/members/subject';
import { writeOwnAnswers } from '@/features/members/write-own-record';
import { command } from '@/server/command';
import { answerForWardInput } from '../schema';
import { lockWard } from '../wards';

/** Answers the organization's own questions for a minor for whom one may act. */
export const answerForWard = command({
  name: 'ward.answer',
  permission: 'ward:update',
  input: answerForWardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, { person: _, ...input }, ward) => {
    await writeOwnAnswers(context, ward, input);
    return ward;
  },
  journal: (ward) => personEntry(ward),
});
