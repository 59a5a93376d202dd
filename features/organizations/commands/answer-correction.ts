import { command } from '@/server/command';
import { closeCorrection, findCorrection } from '../corrections';
import { answerCorrectionInput } from '../schema';
import { mailCorrectionAnswer } from '../tell-correction';

/** Says what was done about a request; whoever asked is told by mail where there is an address. */
export const answerCorrection = command({
  name: 'correction.answer',
  permission: 'correction:answer',
  input: answerCorrectionInput,
  subject: (context, { id }) => findCorrection(context, id),
  run: async (context, { answer }, correction) => {
    await closeCorrection(context, correction, 'answered', answer);
    return mailCorrectionAnswer(context, correction, 'answered', answer);
  },
  journal: ({ isMailed }, _input, correction) => ({
    subjectType: 'correction',
    subjectId: correction.id,
    subjectName: correction.path,
    details: { isMailed },
  }),
});
