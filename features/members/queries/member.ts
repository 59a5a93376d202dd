import 'server-only';
import { and, eq, or, sql } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { PERSON_FIELDS } from '../fields';
import { noteView } from '../note-view';
import { readChoices, readPeople } from '../people';
import { membershipStatus } from '../rules';
import { safeModeOf } from '../safe-mode-rules';
import { viewerOf, visibleFields } from '../scope';
import { readStandings } from '../standings';
import { today } from '../today';
import type { MemberView } from '../view';

/** One person's record, for those who keep it. By the slug of its address. */
export const getMember = query({
  permission: 'member:list',
  subject: (context, { slug }: { slug: string }) => findPerson(context, slug),
  run: async (context, _input, person): Promise<MemberView> => {
    const { tx, organization } = context;
    const viewer = viewerOf(context);
    const [view] = await readPeople(tx, organization.id, [person.id], viewer);
    if (!view) throw notFound();
    await noteView(context, person);
    const day = today(context);
    const seen = visibleFields(viewer, await readChoices(tx, organization.id, person.id));
    const { offices = [], hasApplied } =
      (await readStandings(context, [person.id], day)).get(person.id) ?? {};
    return {
      ...view,
      status: membershipStatus(view.memberships ?? [], day, hasApplied),
      offices,
      hidden: PERSON_FIELDS.filter((field) => !seen.has(field)),
      isClaimed: person.ownerAccountId !== null,
      version: person.version,
      safeMode: person.safeMode,
    };
  },
});

async function findPerson({ tx, organization }: OrganizationContext, slug: string) {
  const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(slug);
  const [person] = await tx
    .select()
    .from(people)
    .where(
      and(
        eq(people.organizationId, organization.id),
        or(eq(people.slug, slug), isId ? eq(people.id, slug) : sql`false`),
      ),
    );
  return person
    ? {
        id: person.id,
        ownerAccountId: person.accountId,
        version: person.updatedAt.toISOString(),
        safeMode: safeModeOf(person),
      }
    : null;
}
