import { personEntry } from '@/features/members/subject';
import { writeVisibilities } from '@/features/members/write-own-record';
import { command } from '@/server/command';
import { chooseWardVisibilityInput } from '../schema';
import { lockWard } from '../wards';

/** Chooses who sees what of a minor for whom one may act. */
export const chooseWardVisibility = command({
  name: 'ward.choose-visibility',
  permission: 'ward:update',
  input: chooseWardVisibilityInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, { fields }, ward) => {
    await writeVisibilities(context, ward.id, fields);
    return ward;
  },
  journal: (ward, { fields }) => personEntry(ward, { fields }),
});
