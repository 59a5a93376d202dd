import 'server-only';
import { memberships } from '@/db/schema/memberships';
import { endPause } from '@/features/members/commands/resume-membership';
import { refuseUnknownType } from '@/features/members/membership-types';
import { membershipsOf, refuseDeceased } from '@/features/members/memberships-of';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson } from '@/features/members/subject';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound, Refusal } from '@/server/errors';
import { membershipNow } from './membership-now';
import type { AcceptInput } from './schema';
import type { MembershipNow } from './view';

/** What an acceptance does with the membership: one begins, or the one that there is stays, with its pause or without. */
export type Admission =
  | { begins: { type: string; startEdtf: string; startsOn: string } }
  | { stays: MembershipNow; resumes: boolean };

/**
 * Reads from the form which of both it is. The form of a member asks for neither type nor day: who became one since it was shown,
 * or is one no longer, is looked at again before anything is decided.
 */
export async function admissionOf(
  context: OrganizationContext,
  personId: string | null,
  { type, start, resume }: Pick<AcceptInput, 'type' | 'start' | 'resume'>,
): Promise<Admission> {
  const stays = personId ? await lockMembership(context, personId) : null;
  if (stays) {
    if (type || (resume && !stays.pause?.isResumable)) throw new Refusal('conflict', 'membership-changed');
    return { stays, resumes: resume !== undefined };
  }
  if (personId && !type) throw new Refusal('conflict', 'membership-changed');
  if (!type || !start) throw new Refusal('invalid', 'form', { type: 'membership-type', start: 'required' });
  const span = spanOf(start, null);
  if (isProblem(span) || span.startsOn === null) throw invalid('start', 'edtf');
  await refuseUnknownType(context, type);
  return { begins: { type, startEdtf: start, startsOn: span.startsOn } };
}

/** Begins the membership, or ends the pause of the one that there is. */
export async function admit(
  context: OrganizationContext,
  personId: string,
  admission: Admission,
): Promise<void> {
  const { tx, organization } = context;
  if ('begins' in admission) {
    await tx.insert(memberships).values({ organizationId: organization.id, personId, ...admission.begins });
  } else if (admission.resumes && admission.stays.pause) {
    await endPause(context, personId, { pause: admission.stays.pause.id, end: today(context) });
  }
}

/** The membership of a record that was kept already, locked; the deceased are refused. */
async function lockMembership(context: OrganizationContext, personId: string) {
  if (!(await lockPerson(context, personId))) throw notFound();
  await refuseDeceased(context, personId);
  return membershipNow(await membershipsOf(context, personId), today(context));
}
