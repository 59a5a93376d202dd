import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { registrationPeople } from '@/db/schema/registrations';
import type { OrganizationContext } from '@/server/context';

/** Everybody of a party, in their order. */
export async function readPartyPeople({ tx, organization }: OrganizationContext, registrationId: string) {
  const { id, name, ageGroup, age, personId, kindId, noPhoto } = registrationPeople;
  return tx
    .select({ id, name, ageGroup, age, personId, kindId, noPhoto })
    .from(registrationPeople)
    .where(
      and(
        eq(registrationPeople.organizationId, organization.id),
        eq(registrationPeople.registrationId, registrationId),
      ),
    )
    .orderBy(asc(registrationPeople.position));
}
