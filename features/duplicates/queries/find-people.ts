import 'server-only';
import { findPeopleToChoose } from '@/features/members/find-people';
import { query } from '@/server/query';

/** People of the organization by name, to choose whose record is of the same person. */
export const findPeopleToMerge = query({
  permission: 'duplicate:merge',
  run: (context, { q }: { q: string }) => findPeopleToChoose(context, q),
});
