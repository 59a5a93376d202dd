import 'server-only';
import { type Announcement, announcementsOf } from '@/features/events/announcement';
import { readQuestions } from '@/features/questions/questions';
import type { OrganizationContext } from '@/server/context';
import { phoneOf } from './address';
import type { countSeats, lockEvent, RegisteredEvent } from './event-seats';
import { chosenKinds, readKinds } from './kinds';
import type { RegisterInput } from './schema';
import { type Found, lookAtSeats } from './settle';

/** What two registrations at the same moment must share; the proof that they do takes them away. */
export interface Sharing {
  lockEvent: typeof lockEvent;
  countSeats: typeof countSeats;
}

/** An event as it is behind its lock, and what a form about it is read by. */
export interface Look {
  event: RegisteredEvent;
  found: Found;
  form: FormOfEvent;
  /** The number as it is called from anywhere. */
  phone: string | null;
  announcement: Announcement | undefined;
}

/**
 * Holds an event and asks all that registering has to know of it in one go, with the lock first: whoever else registers waits as long
 * as the answers take (ADR 28). `known` is the event as it was before; null where it is gone. Throws for a form that is older
 * than the kinds of ticket.
 */
export async function lookBehindLock(
  context: OrganizationContext,
  known: RegisteredEvent,
  input: RegisterInput,
  { lockEvent, countSeats }: Sharing,
): Promise<Look | null> {
  const { tx, organization } = context;
  const locked = lockEvent(context, { slug: known.slug });
  // Of a series several rows are held, one question after the other.
  if (known.isForSeries) await locked;
  const [event, found, form, phone, [announcement]] = await Promise.all([
    locked,
    lookAtSeats(context, known.id, countSeats),
    readForm(context, known.id, input),
    phoneOf(context, input.phone),
    announcementsOf(tx, organization, [known.id]),
  ]);
  if (!event) return null;
  const isSame = event.id === known.id && event.isForSeries === known.isForSeries;
  return isSame
    ? { event, found, form, phone, announcement }
    : lookBehindLock(context, event, input, { lockEvent, countSeats });
}

export type FormOfEvent = Awaited<ReturnType<typeof readForm>>;

/** What a form chose, and the kinds of ticket and the questions by which it is read. */
export async function readForm(context: OrganizationContext, eventId: string, input: RegisterInput) {
  const [chosen, kinds, questions] = await Promise.all([
    chosenKinds(context, input, eventId),
    readKinds(context, eventId),
    readQuestions(context, eventId),
  ]);
  return { chosen, kinds, questions };
}
