import { safeModeOfPerson, tagsOfSafeMode, turnSafeModeOn } from '@/features/members/safe-mode';
import { personEntry } from '@/features/members/subject';
import { command } from '@/server/command';
import { wardInput } from '../schema';
import { lockWard } from '../wards';

/** A guardian turns on safe mode for a minor for whom they may act. */
export const putWardInSafeMode = command({
  name: 'ward.put-in-safe-mode',
  permission: 'ward:update',
  input: wardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, _input, ward) => {
    const { isOwn } = await safeModeOfPerson(context, ward.id);
    if (!isOwn) await turnSafeModeOn(context, ward.id, 'self');
    return { ...ward, isChanged: !isOwn };
  },
  journal: ({ isChanged, ...ward }) => (isChanged ? personEntry(ward) : null),
  tags: tagsOfSafeMode,
});
