import { liftSafeModeOf, safeModeOfPerson, tagsOfSafeMode } from '@/features/members/safe-mode';
import { personEntry } from '@/features/members/subject';
import { command } from '@/server/command';
import { wardInput } from '../schema';
import { lockWard } from '../wards';

/** A guardian takes safe mode of a minor back; what an administrator turned on stays. */
export const liftWardSafeMode = command({
  name: 'ward.lift-safe-mode',
  permission: 'ward:update',
  input: wardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, _input, ward) => {
    const { isOwn } = await safeModeOfPerson(context, ward.id);
    if (isOwn) await liftSafeModeOf(context, ward.id, 'self');
    return { ...ward, isChanged: isOwn };
  },
  journal: ({ isChanged, ...ward }) => (isChanged ? personEntry(ward) : null),
  tags: tagsOfSafeMode,
});
