import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import { type Community, inventPeople } from './invented-people';
import { writePeople } from './write-people';

const TABLES = [
  'people',
  'person_details',
  'person_names',
  'person_contacts',
  'person_tokens',
  'name_tokens',
  'memberships',
  'consents',
];

const MOSCOW: Community = { seed: 1, city: 'Moskva', phones: '+7903', types: [], hasGaps: false };

/**
 * Inserts `count` invented members as the owner, all of them with a mail address, a phone and a number; one in five has
 * left. For tests of long lists and for the benchmark.
 */
export async function makeManyMembers(
  db: Database,
  organizationId: string,
  count: number,
  community: Partial<Community> = {},
): Promise<void> {
  const client = await db.$client.connect();
  try {
    await writePeople(client, organizationId, inventPeople({ ...MOSCOW, ...community }, count, randomUUID));
    for (const table of TABLES) await client.query(`analyze ${table}`);
  } finally {
    client.release();
  }
}
