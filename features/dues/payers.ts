import 'server-only';
import { readPeople } from '@/features/members/people';
import type { Viewer } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';
import type { Payer } from './view';

/** Who keeps the dues reads names and ways to reach people as the record's keepers do, and nothing else of them. */
const KEEPER: Viewer = { level: 'admins', isSelf: false };

/** Name and contacts of whoever owes or pays, by their ids. */
export async function readPayers(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<Map<string, Payer>> {
  const found = await readPeople(tx, organization.id, [...new Set(ids)], KEEPER, { isListed: true });
  return new Map(
    found.map(({ id, name, patronymic, phone, email, memberNumber, language }) => [
      id,
      { id, name, patronymic, phone, email, memberNumber, language },
    ]),
  );
}
