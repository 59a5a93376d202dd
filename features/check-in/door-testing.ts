import type { RequestContext } from '@/server/context';
import { createDoor } from './commands/create-door';
import { enterDoor } from './commands/enter-door';
import { settleSeen } from './commands/settle-seen';
import { doorToken, openDoor, openDoorLink } from './door';

/** A door of an event, with its link as it is before the PIN, and the helper who has given it. */
export async function makeDoorOf(admin: RequestContext, event: string, name = 'Qapı 1') {
  const { id, pin } = await createDoor(admin, { event, name, hours: 2 });
  const link = await openDoorLink('az', doorToken(id));
  const { proof } = await enterDoor(link, { pin });
  return { id, pin, link, helper: await openDoor('az', doorToken(id), proof) };
}

/** Sends what was seen at a door, now. */
export const settle = (helper: RequestContext, seen: object[]) =>
  settleSeen(helper, { sentAt: Date.now(), seen: seen as never });
