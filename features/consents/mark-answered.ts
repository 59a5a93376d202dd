import 'server-only';
import { and, eq } from 'drizzle-orm';
import { consentRequests } from '@/db/schema/consents';
import { readAgreed } from '@/features/members/consent';
import type { OrganizationContext } from '@/server/context';
import type { LockedRequest } from './request';

/** Remembers that a request was answered, and what of it is agreed to now. */
export async function markAnswered(
  { tx, organization, now }: OrganizationContext,
  { request, campaign, person }: Pick<LockedRequest, 'request' | 'campaign' | 'person'>,
): Promise<void> {
  const agreed = (await readAgreed(tx, organization.id, [person.id])).get(person.id);
  await tx
    .update(consentRequests)
    .set({
      answeredAt: request.answeredAt ?? now,
      agreed: campaign.purposes.filter((purpose) => agreed?.has(purpose)),
    })
    .where(and(eq(consentRequests.organizationId, organization.id), eq(consentRequests.id, request.id)));
}
