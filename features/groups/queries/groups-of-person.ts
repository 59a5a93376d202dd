import 'server-only';
import { and, eq } from 'drizzle-orm';
import { groupMemberships } from '@/db/schema/groups';
import { people } from '@/db/schema/members';
import { holdsOn } from '@/features/members/rules';
import { today } from '@/features/members/today';
import { query } from '@/server/query';
import { headOf, readTexts } from '../group-texts';
import type { GroupOfPerson } from '../view';

/** The groups that somebody is in, then those they were in. */
export const listGroupsOfPerson = query({
  permission: 'group:list',
  subject: async ({ tx, organization }, { person }: { person: string }) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
    return row ?? null;
  },
  run: async (context, _input, { id }): Promise<GroupOfPerson[]> => {
    const { tx, organization } = context;
    const rows = await tx
      .select()
      .from(groupMemberships)
      .where(and(eq(groupMemberships.organizationId, organization.id), eq(groupMemberships.personId, id)));
    const texts = await readTexts(
      context,
      rows.map((row) => row.groupId),
    );
    const day = today(context);
    return rows
      .map(({ id: own, groupId, role, startEdtf, startsOn, endEdtf, endsOn }) => {
        const { name, lang } = headOf(context, texts.get(groupId) ?? []);
        const group = { id: groupId, name, ...(lang ? { lang } : {}) };
        return {
          id: own,
          role,
          startEdtf,
          startsOn,
          endEdtf,
          endsOn,
          group,
          isToday: holdsOn({ startsOn, endsOn }, day),
        };
      })
      .sort(
        (a, b) =>
          Number(b.isToday) - Number(a.isToday) || a.group.name.localeCompare(b.group.name, context.locale),
      );
  },
});
