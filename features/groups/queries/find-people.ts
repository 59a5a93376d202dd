import 'server-only';
import { findPeopleToChoose } from '@/features/members/find-people';
import { query } from '@/server/query';

/** People of the organization by name, to choose one for a group: members and others alike. */
export const findPeopleForGroup = query({
  permission: 'group:update',
  run: (context, { q }: { q: string }) => findPeopleToChoose(context, q),
});
