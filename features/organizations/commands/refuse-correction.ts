import { command } from '@/server/command';
import { closeCorrection, findCorrection } from '../corrections';
import { answerCorrectionInput } from '../schema';
import { mailCorrectionAnswer } from '../tell-correction';

/** Says why nothing is changed; whoever asked is told by mail where there is an address. */
export const refuseCorrection = command({
  name: 'correction.refuse',
  permission: 'correction:answer',
  input: answerCorrectionInput,
  subject: (context, { id }) => findCorrection(context, id),
  run: async (context, { answer }, correction) => {
    await closeCorrection(context, correction, 'refused', answer);
    return mailCorrectionAnswer(context, correction, 'refused', answer);
  },
  journal: ({ isMailed }, _input, correction) => ({
    subjectType: 'correction',
    subjectId: correction.id,
    subjectName: correction.path,
    details: { isMailed },
  }),
});
