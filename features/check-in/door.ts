import 'server-only';
import { createHash, createHmac, randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { doors } from '@/db/schema/doors';
import { events } from '@/db/schema/events';
import type { Locale } from '@/lib/locales';
import { linkContext, type OrganizationContext, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';
import { openLinkOf } from '@/server/private-link';
import { isSignatureOf, signatureOf, unpackedId } from '@/server/signature';
import { PIN_LENGTH } from './schema';

/** The secret of a door's link, made from its id and the installation's own secret, so that it can be shown again. */
export const doorToken = (doorId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`door-link:${doorId}`).digest('base64url');

/** The page of a door. */
export const doorUrl = (doorId: string, locale: Locale): string =>
  `${env().APP_ORIGIN}/${locale}/door/${doorToken(doorId)}`;

export const newPin = (): string => String(randomInt(10 ** PIN_LENGTH)).padStart(PIN_LENGTH, '0');

/** What a device keeps after the right PIN: it says of one door that its PIN was given, and ends with the door. */
export const entryProof = (doorId: string): string => signatureOf(`door-entered:1:${doorId}`);

/** Whoever has link and PIN is somebody else than who has the link alone: another id, which is no row's. */
export const enteredId = (doorId: string): string =>
  unpackedId(createHash('sha256').update(`entered:${doorId}`).digest().subarray(0, 16).toString('base64url'));

/** Whoever has the link of a door, and no more: may try the PIN. */
export const openDoorLink = (locale: Locale, token: string): Promise<RequestContext> =>
  openLinkOf(doors, locale, token);

/** Whoever has given the PIN as well. Throws `not-found` without it. */
export async function openDoor(locale: Locale, token: string, proof: string): Promise<RequestContext> {
  const { actor, organization } = await openDoorLink(locale, token);
  if (actor.kind !== 'link' || !organization) throw notFound();
  const { linkId: id } = actor;
  if (!isSignatureOf(`door-entered:1:${id}`, proof)) throw notFound();
  return linkContext(locale, organization, { id, targetId: enteredId(id) });
}

const HOUR = 3_600_000;

/** The door that somebody stands at, while it is open: not taken back, and its event not over for longer than it says. */
export async function findOpenDoor({ tx, organization, actor, now }: OrganizationContext) {
  if (actor.kind !== 'link') return null;
  const [door] = await tx
    .select({
      id: doors.id,
      name: doors.name,
      pinHash: doors.pinHash,
      eventId: doors.eventId,
      hoursAfter: doors.hoursAfter,
      revokedAt: doors.revokedAt,
      endsAt: events.endsAt,
      state: events.state,
    })
    .from(doors)
    .innerJoin(events, and(eq(events.organizationId, doors.organizationId), eq(events.id, doors.eventId)))
    .where(and(eq(doors.organizationId, organization.id), eq(doors.id, actor.linkId)));
  if (!door?.endsAt || door.revokedAt || door.state !== 'published') return null;
  const closesAt = new Date(door.endsAt.getTime() + door.hoursAfter * HOUR);
  return closesAt > now ? { ...door, endsAt: door.endsAt, closesAt } : null;
}
export type OpenDoor = NonNullable<Awaited<ReturnType<typeof findOpenDoor>>>;

/** The same as the subject of what is done there. */
export async function entered(context: OrganizationContext) {
  const door = await findOpenDoor(context);
  return door && { ...door, id: enteredId(door.id), doorId: door.id };
}
