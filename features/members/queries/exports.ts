import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { memberExports } from '@/db/schema/exports';
import type { OrganizationContext } from '@/server/context';
import { NOT_IN_SAFE_MODE } from '@/server/policy/safe-mode';
import { isVisible } from '@/server/policy/visibility';
import { query } from '@/server/query';
import { type CustomField, readCustomFields } from '../custom';
import { openUntil } from '../export-rules';
import { findOpenExport } from '../export-subject';
import type { MembershipValue } from '../fields';
import { askedDay } from '../filter-rules';
import { listCondition } from '../filters';
import type { ListFilter } from '../list-schema';
import type { ExportView, OwnExport } from '../list-view';
import { readPeople } from '../people';
import { type MembershipStatus, membershipStatus, shownMembership } from '../rules';
import { type Viewer, viewerOf, viewerWithRole } from '../scope';
import { readStandings } from '../standings';
import { today } from '../today';
import type { HeldOffice, PersonView } from '../view';

/** How many people a list that is to be exported has, and how many of it stay out because they are in safe mode. */
export const countForExport = query({
  permission: 'member:prepare-export',
  run: async (context, filter: ListFilter): Promise<{ people: number; leftOut: number }> => {
    const { tx, organization } = context;
    const condition = await listCondition(tx, organization.id, { ...filter }, today(context));
    const { rows } = await tx.execute<{ people: number; leftOut: number }>(sql`
      select count(*) filter (where ${NOT_IN_SAFE_MODE})::int as people,
        count(*) filter (where not ${NOT_IN_SAFE_MODE})::int as "leftOut"
      from people p where ${condition}`);
    return rows[0] ?? { people: 0, leftOut: 0 };
  },
});

/** An export of one's own, as long as its file can be had. */
export const getExport = query({
  permission: 'member:prepare-export',
  subject: (context, { id }: { id: string }) => findOpenExport(context, id),
  run: async (_context, _input, { on: _, ...row }): Promise<ExportView> => ({
    ...row,
    openUntil: openUntil(row.createdAt),
  }),
});

/** A person as a list shows them; the status is null where the memberships are hidden. */
export interface ExportedPerson {
  person: PersonView;
  status: MembershipStatus | null;
  /** The one that the list shows; none where the memberships are hidden. */
  membership: MembershipValue | undefined;
  offices: HeldOffice[];
}

/** Some of the people of an export, in the order of the list; none after the last. What they hide by now stays hidden. */
export const readExportRows = query({
  permission: 'member:export',
  subject: (context, { id }: { id: string; from: number; size: number }) => findOpenExport(context, id),
  run: async (context, { id, from, size }, { on }): Promise<ExportedPerson[]> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{ id: string }>(sql`
      select listed.id from exports e, unnest(e.person_ids[${from + 1}::int : ${from + size}::int]) with ordinality listed (id, at)
      join people p on p.organization_id = ${organization.id} and p.id = listed.id and ${NOT_IN_SAFE_MODE}
      where e.organization_id = ${organization.id} and e.id = ${id} order by listed.at`);
    const ids = rows.map((row) => row.id);
    return listedPeople(context, ids, exportViewer(context), on);
  },
});

/** The organization's own questions that whoever exports may see the answers of: a column for each. */
export const listExportedQuestions = query({
  permission: 'member:export',
  run: async (context, _input: null): Promise<CustomField[]> => {
    const fields = await readCustomFields(context.tx, context.organization.id);
    const { level } = exportViewer(context);
    return fields.filter(({ visibility }) => isVisible(visibility, level));
  },
});

/** People with what a list says beside their own fields, as one viewer sees them: on the day that it asks about, else today. */
export async function listedPeople(
  context: OrganizationContext,
  ids: readonly string[],
  viewer: Viewer,
  on: string | null = null,
): Promise<ExportedPerson[]> {
  const asked = on === null ? null : askedDay({ on }, on);
  const day = asked ?? today(context);
  const people = await readPeople(context.tx, context.organization.id, ids, viewer);
  const standings = await readStandings(context, ids, day);
  return people.map((person) => {
    const { offices = [], hasApplied } = standings.get(person.id) ?? {};
    return {
      person,
      offices,
      membership: shownMembership(person.memberships, day, asked !== null),
      status: person.memberships ? membershipStatus(person.memberships, day, hasApplied) : null,
    };
  });
}

/** The command line stands for the organization's administrators. */
const exportViewer = (context: OrganizationContext): Viewer =>
  context.actor.kind === 'system' ? viewerWithRole('admin') : viewerOf(context);

const MOST_SHOWN = 50;

/** The exports that one's own record was in, the newest first. */
export const listOwnExports = query({
  permission: 'member:read',
  subject: async ({ personId, standing }: OrganizationContext, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: async ({ tx, organization }, _input, { id }): Promise<OwnExport[]> => {
    const { createdAt, actorKind, purpose, note, format } = memberExports;
    const rows = await tx
      .select({ id: memberExports.id, at: createdAt, actorKind, purpose, note, format })
      .from(memberExports)
      .where(
        and(
          eq(memberExports.organizationId, organization.id),
          // An export names the records that there were then: also one that was merged into this since.
          sql`${memberExports.personIds} && array(select ${id}::uuid union select m.gone_id from merges m
            where m.organization_id = ${organization.id} and m.person_id = ${id} and m.undone_at is null)`,
        ),
      )
      .orderBy(desc(createdAt))
      .limit(MOST_SHOWN);
    return rows.map(({ actorKind: kind, ...row }) => ({
      ...row,
      by: kind === 'system' ? 'system' : 'account',
    }));
  },
});
