import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { isUuid } from '@/features/organizations/schema';
import { query } from '@/server/query';
import { makeReminder } from '../reminding';
import type { Reminder } from '../view';

/** What to say to somebody who owes: to copy, to share or to mail. */
export const getReminder = query({
  permission: 'dues:list',
  subject: async ({ tx, organization }, { person }: { person: string }) => {
    if (!isUuid(person)) return null;
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
    return row ?? null;
  },
  run: async (context, _input, { id }): Promise<Reminder> => (await makeReminder(context, id)).reminder,
});
