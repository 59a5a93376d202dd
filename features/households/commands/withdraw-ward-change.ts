import { takeBackChange } from '@/features/members/asking-changes';
import { lockChange } from '@/features/members/change-subject';
import { changeInput } from '@/features/members/schema';
import { personEntry } from '@/features/members/subject';
import { command } from '@/server/command';
import { lockWard } from '../wards';

/** Who acts for a minor no longer wants a change of their record. */
export const withdrawWardChange = command({
  name: 'change-request.withdraw',
  permission: 'ward:update',
  input: changeInput,
  subject: async (context, { id }) => {
    const change = await lockChange(context, id);
    const ward = change && (await lockWard(context, change.person.id));
    return ward && { ...change, ownerAccountId: ward.ownerAccountId };
  },
  run: (context, _input, change) => takeBackChange(context, change),
  journal: (ward, _input, { field }) => personEntry(ward, { field }),
});
