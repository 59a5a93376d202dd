import 'server-only';
import { instantToLocal } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { lockEventRow } from './lock';
import { isOver } from './rules';

/** The event, held; null when it is not the organization's. Refused as long as there is nothing to remember. */
export async function lockPastEvent(context: OrganizationContext, id: string) {
  const event = await lockEventRow(context, id);
  if (event && !isPast(context, event)) throw new Refusal('conflict', 'event-not-over');
  return event;
}

/** Whether there is something to remember of an event. */
export const isPast = (
  { now, organization }: Pick<OrganizationContext, 'now' | 'organization'>,
  event: Parameters<typeof isOver>[0],
): boolean => isOver(event, now, instantToLocal(now, organization.timezone).slice(0, 10));
