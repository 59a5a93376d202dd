import 'server-only';
import { findPeopleToChoose } from '@/features/members/find-people';
import { query } from '@/server/query';

/** People of the organization by name, to choose who lives in a household or answers for a minor: members and others alike. */
export const findPeopleForHousehold = query({
  permission: 'household:update',
  run: (context, { q }: { q: string }) => findPeopleToChoose(context, q),
});
