import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { readPeople } from '@/features/members/people';
import { type Viewer, viewerOf } from '@/features/members/scope';
import type { OrganizationContext, RequestContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { isThereFor, personIsThereFor } from '@/server/policy/safe-mode';
import type { Payer } from './view';

/** Who keeps the dues reads names and ways to reach people as the record's keepers do, and nothing else of them. */
const KEEPER: Viewer = { level: 'admins', isSelf: false };

/**
 * Name and contacts of whoever owes or pays, by their ids. Of somebody in safe mode (ADR 17) the account stays, as "a member in safe
 * mode": who it is know administrators and the person, and no file says it.
 */
export async function readPayers(
  context: OrganizationContext,
  ids: readonly string[],
  { isForFile = false } = {},
): Promise<Map<string, Payer>> {
  const { tx, organization, personId, locale } = context;
  const t = await translator(locale, 'dues');
  const { level } = viewerOf(context);
  const found = await readPeople(tx, organization.id, [...new Set(ids)], KEEPER, { isListed: true });
  return new Map(
    found.map(({ id, name, patronymic, phone, email, memberNumber, language, isSafe = false }) => [
      id,
      isSafe && (isForFile || !isThereFor({ level, isSelf: id === personId }, { isSafe }))
        ? { id, name: { given: t('safeMember'), surname: '' }, isUnnamed: true }
        : { id, name, patronymic, phone, email, memberNumber, language },
    ]),
  );
}

/** The order of a list of people `p`: by name, and whoever has none for the asker after them, so that the place tells nothing. */
export const byPayerName = (request: RequestContext): SQL =>
  sql`case when ${personIsThereFor(request)} then p.sort_key end, p.id`;
