import { applications } from '@/db/schema/applications';
import { checkFirstAnswers, keepCustomAnswers } from '@/features/members/custom';
import { refuseDuplicates } from '@/features/members/refuse-duplicates';
import { touch } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { inviteTo } from '@/features/organizations/invitations';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { type Admission, admissionOf, admit } from '../admission';
import { moveAnswers, readUnanswered } from '../answers';
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
 * chosen day, the answers and the consents that were given. Who is a member already stays one as they were. The confirmed address
 * is invited to take the record over.
 */
export const acceptApplication = command({
  name: 'application.accept',
  permission: 'application:decide',
  input: acceptInput,
  subject: (context, { id }) => lockApplication(context, id),
  run: async (context, { values = {}, anyway, ...chosen }, application) => {
    const { tx, organization, now, standing } = context;
    refuseDecided(application);
    const admission = await admissionOf(context, application.personId, chosen);
    const begins = 'begins' in admission ? admission.begins : null;
    // Who is a member already was taken in without them; they are asked for where the record is edited.
    const answers = checkFirstAnswers(begins ? await readUnanswered(context, application) : [], values);
    if (!application.personId && !anyway) {
      const { given, surname, patronymic } = application;
      const name = { given, surname, patronymic: patronymic ?? undefined };
      await refuseDuplicates(context, name, contactsOf(application));
    }
    const person = application.personId
      ? await completeRecord(context, application.personId, application)
      : await makeRecord(context, application);
    await admit(context, person.id, admission);
    await moveAnswers(context, application.id, person.id);
    await keepCustomAnswers(context, person.id, answers);
    await keepGuardian(context, application, person.id, begins ?? sinceToday(context));
    await moveConsents(context, application.id, person.id);
    await touch(context, person.id);
    await tx
      .update(applications)
      .set({ state: 'accepted', personId: person.id, decidedAt: now, decidedBy: standing.accountId })
      .where(isApplication(organization.id, application.id));
    const membership = outcomeOf(admission);
    await tell(context, application, {
      ...(membership === 'begun' ? { kind: 'accepted' } : { kind: 'updated', membership }),
      invitation: await invitationFor(context, person, application),
    });
    return { ...person, label: formatPersonName(person, 'given-first'), membership };
  },
  journal: ({ id, label }, { type, start }, application) => ({
    ...applicationEntry(application, { person: id, type, start }),
    subjectName: label,
  }),
  // Whoever is known to be a child from now on is not public any more.
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { memberships_no_overlap: invalid('start', 'membership-overlaps') },
});

/** What became of the membership. */
function outcomeOf(admission: Admission): 'begun' | 'unchanged' | 'paused' | 'resumed' {
  if ('begins' in admission) return 'begun';
  if (admission.resumes) return 'resumed';
  return admission.stays.pause ? 'paused' : 'unchanged';
}

const sinceToday = (context: OrganizationContext) => {
  const day = today(context);
  return { startEdtf: day, startsOn: day };
};

async function invitationFor(context: OrganizationContext, person: Accepted, { email, locale }: Application) {
  if (!mayInviteTo(person.earlier, email)) return null;
  const invited = await inviteTo(context, { personId: person.id, email, locale, isToldElsewhere: true });
  return invited.url;
}
