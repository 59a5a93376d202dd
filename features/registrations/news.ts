import type { WaitingPlace } from './rules';

/** What has happened. `confirm-address` with `keptUntil: null` keeps a place in the line, but no seats. */
export type RegistrationNews =
  | { kind: 'confirm-address'; keptUntil: Date | null }
  | {
      kind:
        | 'confirmed'
        | 'moved-up'
        | 'pending'
        | 'declined'
        | 'cancelled'
        | 'withdrawn'
        | 'offer-expired'
        | 'changed'
        | 'question-changed'
        | 'reminder'
        | 'reminder-waiting'
        | 'reminder-pending'
        | 'thanks'
        | 'handed-on'
        | 'date-added'
        | 'handed-on-for'
        | 'seats-taken-back'
        | 'offer-taken-back'
        | 'registered-already';
    }
  /** When or where it is was changed; `note` is what the organizer adds. */
  | { kind: 'event-changed'; hasSeats: boolean; note: string | null }
  /** It was handed on to them as it stands: with its ticket, where it has seats. */
  | { kind: 'received'; hasSeats: boolean }
  /** Who had seats has it in their calendar; `note` says why, where the organizer says so. */
  | { kind: 'event-cancelled'; hadSeats: boolean; note: string | null }
  | { kind: 'offered'; until: Date }
  | { kind: 'waiting'; place: WaitingPlace };

type Kind = RegistrationNews['kind'];
const TICKET: ReadonlySet<Kind> = new Set(['confirmed', 'moved-up', 'date-added']);
const WHERE: ReadonlySet<Kind> = new Set([
  'confirm-address',
  'confirmed',
  'moved-up',
  'waiting',
  'pending',
  'offered',
  'changed',
  'event-changed',
  'question-changed',
  'reminder',
  'reminder-waiting',
  'reminder-pending',
  'seats-taken-back',
  'offer-taken-back',
  'registered-already',
  'received',
  'date-added',
]);
const CANCEL: ReadonlySet<Kind> = new Set([
  'confirmed',
  'moved-up',
  'waiting',
  'pending',
  'changed',
  'event-changed',
  'seats-taken-back',
  'offer-taken-back',
  'registered-already',
  'received',
  'date-added',
]);

/** They have seats: the mail brings the ticket. */
export const bringsTicket = (news: RegistrationNews) =>
  TICKET.has(news.kind) || (news.kind === 'received' && news.hasSeats);

/** They have seats, and what their calendar says of them may be old: the mail brings an entry for it. */
export const bringsCalendar = (news: RegistrationNews) =>
  bringsTicket(news) ||
  (news.kind === 'event-changed' && news.hasSeats) ||
  (news.kind === 'event-cancelled' && news.hadSeats);

/** What the organizer adds to the news. */
export const noteOf = (news: RegistrationNews): string | null =>
  news.kind === 'event-changed' || news.kind === 'event-cancelled' ? news.note : null;

/** The mail says when and where, how many are registered, and has the button to the registration. */
export const saysWhere = ({ kind }: RegistrationNews) => WHERE.has(kind);

/** The mail has a way to cancel, beside the button. */
export const offersCancelling = ({ kind }: RegistrationNews) => CANCEL.has(kind);

const BUTTONS: Partial<Record<Kind, 'mail.confirmButton' | 'mail.offerButton'>> = {
  'confirm-address': 'mail.confirmButton',
  offered: 'mail.offerButton',
};

/** What the button says, as the key of its text. */
export const buttonOf = ({ kind }: RegistrationNews) => BUTTONS[kind] ?? 'mail.button';
