import 'server-only';
import { and, eq } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import type { Contacts } from '@/features/members/same-contact';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { isUndecided } from './rules';

export type Application = typeof applications.$inferSelect;

/** The application, locked: of two who decide, one is told that it is decided already. */
export async function lockApplication(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<Application | null> {
  const [row] = await tx.select().from(applications).where(isApplication(organization.id, id)).for('update');
  return row ?? null;
}

/** The same for looking only. */
export async function findApplication(
  { tx, organization }: OrganizationContext,
  id: string,
): Promise<Application | null> {
  const [row] = await tx.select().from(applications).where(isApplication(organization.id, id));
  return row ?? null;
}

/** The application that the actor's private link opens. */
export async function lockLinked(context: OrganizationContext): Promise<Application | null> {
  const { actor } = context;
  return actor.kind === 'link' ? lockApplication(context, actor.targetId) : null;
}

/** By what the applicant can be reached. */
export const contactsOf = ({ email, phone }: Application): Contacts => ({
  emails: [email.toLowerCase()],
  phones: phone === null ? [] : [phone],
});

export const isApplication = (organizationId: string, id: string) =>
  and(eq(applications.organizationId, organizationId), eq(applications.id, id));

/** Only an application that waits can be asked about, attached or decided. */
export function refuseDecided({ state }: Application): void {
  if (state === 'unconfirmed') throw new Refusal('conflict', 'application-unconfirmed');
  if (!isUndecided(state)) throw new Refusal('conflict', 'application-decided');
}

/** What the journal says: which application, not whose. Who never becomes a member leaves no name behind. */
export const applicationEntry = ({ id }: { id: string }, details: Record<string, unknown> = {}) => ({
  subjectType: 'application',
  subjectId: id,
  details,
});
