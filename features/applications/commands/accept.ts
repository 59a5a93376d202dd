import { and, eq } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import { memberships } from '@/db/schema/memberships';
import { refuseUnknownType } from '@/features/members/membership-types';
import { refuseDuplicates } from '@/features/members/refuse-duplicates';
import { isProblem, spanOf } from '@/features/members/rules';
import { touch } from '@/features/members/subject';
import { inviteTo } from '@/features/organizations/invitations';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { type Accepted, completeRecord, keepGuardian, makeRecord, moveConsents } from '../make-record';
import { mayInviteTo } from '../rules';
import { acceptInput } from '../schema';
import {
  type Application,
  applicationEntry,
  contactsOf,
  isApplication,
  lockApplication,
  refuseDecided,
} from '../subject';
import { tell } from '../tell';

/**
 * Takes the applicant in: a new record, or the one that the application was attached to, with a membership from the
 * chosen day and the consents that were given. The confirmed address is invited to take the record over.
 */
export const acceptApplication = command({
  name: 'application.accept',
  permission: 'application:decide',
  input: acceptInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async (context, { type, start, anyway }, application) => {
    const { tx, organization, now, standing } = context;
    refuseDecided(application);
    const span = spanOf(start, null);
    if (isProblem(span) || span.startsOn === null) throw invalid('start', 'edtf');
    await refuseUnknownType(context, type);
    const { given, surname, patronymic } = application;
    if (!application.personId && !anyway) {
      const name = { given, surname, patronymic: patronymic ?? undefined };
      await refuseDuplicates(context, name, contactsOf(application));
    }
    const person = application.personId
      ? await completeRecord(context, application.personId, application)
      : await makeRecord(context, application);
    await startUnlessMember(context, person, { type, startEdtf: start, startsOn: span.startsOn });
    await keepGuardian(context, application, person.id, { startEdtf: start, startsOn: span.startsOn });
    await moveConsents(context, application.id, person.id);
    await touch(context, person.id);
    await tx
      .update(applications)
      .set({ state: 'accepted', personId: person.id, decidedAt: now, decidedBy: standing.accountId })
      .where(isApplication(organization.id, application.id));
    await tell(context, application, {
      kind: 'accepted',
      invitation: await invitationFor(context, person, application),
    });
    return { ...person, label: formatPersonName(person, 'given-first') };
  },
  journal: ({ id, label }, { type, start }, application) => ({
    ...applicationEntry(application, { person: id, type, start }),
    subjectName: label,
  }),
  constraints: { memberships_no_overlap: invalid('start', 'membership-overlaps') },
});

/** Who is a member already stays one; who was one, or never, begins anew. */
async function startUnlessMember(
  { tx, organization }: OrganizationContext,
  person: Accepted,
  begun: Pick<typeof memberships.$inferInsert, 'type' | 'startEdtf' | 'startsOn'>,
) {
  const rows = await tx
    .select({ endsOn: memberships.endsOn })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organization.id), eq(memberships.personId, person.id)));
  if (rows.some(({ endsOn }) => endsOn === null)) return;
  await tx.insert(memberships).values({ organizationId: organization.id, personId: person.id, ...begun });
}

async function invitationFor(context: OrganizationContext, person: Accepted, { email, locale }: Application) {
  if (!mayInviteTo(person.earlier, email)) return null;
  const invited = await inviteTo(context, { personId: person.id, email, locale, isToldElsewhere: true });
  return invited.url;
}
