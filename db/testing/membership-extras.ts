import { randomInt } from 'node:crypto';
import { membershipCards } from '@/db/schema/membership-cards';
import { ownerDb } from './factories';

/** A card of somebody; gives the number that is printed on it. */
export async function makeCard(organizationId: string, personId: string): Promise<string> {
  const serial = Array.from({ length: 12 }, () => '23456789ABCDEFGH'[randomInt(16)]).join('');
  await ownerDb().insert(membershipCards).values({ organizationId, personId, serial });
  return serial;
}
