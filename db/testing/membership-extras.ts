import { randomInt, randomUUID } from 'node:crypto';
import { membershipCards } from '@/db/schema/membership-cards';
import { membershipTypes, membershipTypeTexts } from '@/db/schema/membership-types';
import { ownerDb } from './factories';

/** A card of somebody; gives the number that is printed on it. */
export async function makeCard(organizationId: string, personId: string): Promise<string> {
  const serial = Array.from({ length: 12 }, () => '23456789ABCDEFGH'[randomInt(16)]).join('');
  await ownerDb().insert(membershipCards).values({ organizationId, personId, serial });
  return serial;
}

/** A membership type of the organization's own. */
export async function makeMembershipType(organizationId: string, name: string): Promise<string> {
  const id = randomUUID();
  await ownerDb().insert(membershipTypes).values({ organizationId, id, position: 1 });
  await ownerDb()
    .insert(membershipTypeTexts)
    .values({ organizationId, typeId: id, locale: 'az', label: `${name} ${id}` });
  return id;
}
