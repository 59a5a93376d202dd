import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Viewer } from '@/features/events/rules';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import type { RegisteredEvent } from './event-seats';

/** What decides whether somebody may register for an event. `invite` is what the link said that brought them. */
export async function viewerFor(
  context: OrganizationContext,
  event: Pick<RegisteredEvent, 'audience' | 'audienceGroupId' | 'inviteKey'>,
  invite: string | undefined,
): Promise<Viewer> {
  return {
    isMember: can(context.standing, 'registration:create-as-member'),
    isInGroup: event.audience === 'group' && (await isInGroup(context, event.audienceGroupId)),
    isInvited: isSame(invite, event.inviteKey),
  };
}

async function isInGroup(context: OrganizationContext, group: string | null): Promise<boolean> {
  const { tx, organization, personId } = context;
  if (group === null || personId === null) return false;
  const day = today(context);
  const { rows } = await tx.execute(sql`
    select from group_memberships m
    where m.organization_id = ${organization.id} and m.group_id = ${group} and m.person_id = ${personId}
      and (m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on > ${day}::date)
    limit 1`);
  return rows.length > 0;
}

function isSame(said: string | undefined, key: string | null): boolean {
  if (said === undefined || key === null) return false;
  const [a, b] = [Buffer.from(said), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
