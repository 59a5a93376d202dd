import 'server-only';
import { sql } from 'drizzle-orm';
import { readAgreed } from '@/features/members/consent';
import { readChoices } from '@/features/members/people';
import { viewerOf, visibleFields } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { isThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { wardsOf } from '../wards';

interface Asked {
  photo: string;
  size: 'small' | 'large';
}

interface Row extends Record<string, unknown> {
  bytes: Buffer;
  personId: string;
  accountId: string | null;
  isListed: boolean;
  isSafe: boolean;
}

/** A picture, for whoever sees it in the record: there is none for anybody else. */
export const getPhoto = query({
  permission: 'photo:read',
  subject: (context: OrganizationContext, asked: Asked) => findSeen(context, asked),
  run: async (_context, _asked, { bytes }) => bytes,
});

async function findSeen(context: OrganizationContext, { photo, size }: Asked) {
  if (!isUuid(photo)) return null;
  const { tx, organization, standing } = context;
  const day = today(context);
  const { rows } = await tx.execute<Row>(sql`
    select ${size === 'small' ? sql`f.small` : sql`f.large`} as bytes, p.id as "personId", p.account_id as "accountId",
      p.safe_since is not null as "isSafe", p.hidden_at is null and exists (select from memberships m
        where m.organization_id = p.organization_id and m.person_id = p.id and m.starts_on <= ${day}::date
          and (m.ends_on is null or m.ends_on > ${day}::date)) as "isListed"
    from person_photos f join people p on p.organization_id = f.organization_id and p.id = f.person_id
    where f.organization_id = ${organization.id} and f.id = ${photo}`);
  const [row] = rows;
  if (!row) return null;
  const isOwn = standing.accountId !== null && row.accountId === standing.accountId;
  if (isOwn || (await wardsOf(context)).includes(row.personId)) {
    return { bytes: row.bytes, ownerAccountId: standing.accountId };
  }
  const viewer = viewerOf(context);
  // Members see who is in their directory, and there only with the name, as far as they agreed to be shown.
  const isThere = viewer.level === 'admins' || row.isListed;
  const agreed = (await readAgreed(tx, organization.id, [row.personId])).get(row.personId);
  const seen = visibleFields(viewer, await readChoices(tx, organization.id, row.personId), agreed);
  return isThere && isThereFor(viewer, row) && seen.has('name') && seen.has('photo')
    ? { bytes: row.bytes, ownerAccountId: row.accountId }
    : null;
}
