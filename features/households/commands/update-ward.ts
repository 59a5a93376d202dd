import { personEntry } from '@/features/members/subject';
import { writeOwnRecord } from '@/features/members/write-own-record';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { updateWardInput } from '../schema';
import { lockWard } from '../wards';

/** Changes the record of a minor for whom one may act, as far as they could themselves. */
export const updateWard = command({
  name: 'ward.update',
  permission: 'ward:update',
  input: updateWardInput,
  subject: (context, { person }) => lockWard(context, person),
  run: async (context, { person: _, ...input }, ward) => {
    await writeOwnRecord(context, ward, input);
    return ward;
  },
  journal: (ward) => personEntry(ward),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
