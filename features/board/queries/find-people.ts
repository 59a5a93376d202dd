import 'server-only';
import { findPeopleToChoose } from '@/features/members/find-people';
import { query } from '@/server/query';

/** People of the organization by name, to choose one for a seat: members and others alike. */
export const findPeople = query({
  permission: 'term:appoint',
  run: (context, { q }: { q: string }) => findPeopleToChoose(context, q),
});
