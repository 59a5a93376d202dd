import 'server-only';
import type { ConsentPurpose } from '@/db/enums';
import { readAgreed } from '@/features/members/consent';
import type { OrganizationContext } from '@/server/context';

/** Which of the purposes somebody does not agree to today: the boxes of a form. */
export async function openPurposes(
  { tx, organization }: OrganizationContext,
  personId: string,
  purposes: readonly ConsentPurpose[],
): Promise<ConsentPurpose[]> {
  const agreed = (await readAgreed(tx, organization.id, [personId])).get(personId);
  return purposes.filter((purpose) => !agreed?.has(purpose));
}
