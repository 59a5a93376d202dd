import { askForChanges, askingLimit } from '@/features/members/asking-changes';
import { personEntry } from '@/features/members/subject';
import { command } from '@/server/command';
import { requestWardChangesInput } from '../schema';
import { lockWard } from '../wards';

/** Asks the organization to change what it has not left to a minor for whom one may act, as they could themselves. */
export const requestWardChanges = command({
  name: 'change-request.create',
  permission: 'ward:update',
  input: requestWardChangesInput,
  subject: (context, { person }) => lockWard(context, person),
  rateLimit: askingLimit,
  run: (context, { person: _, ...input }, ward) => askForChanges(context, ward, input),
  journal: ({ requested, ...ward }) => personEntry(ward, { fields: requested }),
});
