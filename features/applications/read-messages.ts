import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { applicationMessages } from '@/db/schema/applications';
import type { OrganizationContext } from '@/server/context';
import type { ApplicationWords } from './view';

/** What was asked and answered, in the order in which it was written. */
export function readMessages(
  { tx, organization }: OrganizationContext,
  applicationId: string,
): Promise<ApplicationWords[]> {
  const { id, author, text, createdAt } = applicationMessages;
  return tx
    .select({ id, author, text, createdAt })
    .from(applicationMessages)
    .where(
      and(
        eq(applicationMessages.organizationId, organization.id),
        eq(applicationMessages.applicationId, applicationId),
      ),
    )
    .orderBy(asc(createdAt), asc(id));
}
