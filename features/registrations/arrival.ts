import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertAnswers } from '@/features/questions/answers';
import type { Answer } from '@/features/questions/rules';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail } from '@/server/mail/outbox';
import type { Meanwhile } from '@/server/meanwhile';
import { type Look, seatsWith } from './behind-lock';
import type { RegisteredEvent, Seats } from './event-seats';
import { makeLink, urlOfLink } from './links';
import type { RegistrationNews } from './news';
import { asParty, findParty, type NewParty, type NewPerson, type Party, writeParty } from './parties';
import type { WaitingPlace } from './rules';
import { copyParty } from './series-party';
import { placeOf } from './series-place';
import { settleEvent } from './settle';
import { mailOf, tell } from './tell';

/** A party whose state is decided, before anything of it is written. */
export interface Arrival {
  party: NewParty;
  people: readonly NewPerson[];
  answers: readonly Answer[];
  /** Until when the seats of a visitor are kept. */
  keptUntil: Date | null;
}

type Arrived = Pick<Party, 'state'> & { link: string };

/** Writes a party that comes to one event and moves nobody else there. What is written, nobody waits for. */
export async function arrive(
  context: OrganizationContext,
  look: Look,
  { party, people, answers, keptUntil }: Arrival,
  meanwhile: Meanwhile,
): Promise<Arrived> {
  const { tx, organization } = context;
  const link = randomUUID();
  const news = newsOf(party, keptUntil, placeBehind(look.seats));
  const mail =
    news &&
    (await mailOf(asParty(party, people.length), news, look.announcement, urlOfLink(link, party.locale)));
  look.seats = seatsWith(look.seats, {
    state: party.state,
    size: people.length,
    keepsSeats: keptUntil !== null,
  });
  meanwhile(writeParty(context, party, people));
  meanwhile(makeLink(context, party.id, link));
  meanwhile(insertAnswers(context, party.id, people, answers));
  if (mail) meanwhile(enqueueMail(tx, organization.id, mail));
  return { state: party.state, link };
}

/** Writes a party that comes to several dates, or would come with fewer and may be offered some seats at once. */
export async function arriveAndSettle(
  context: OrganizationContext,
  event: RegisteredEvent,
  { party, people, answers, keptUntil }: Arrival,
  others: readonly string[],
): Promise<Arrived> {
  const arrival = await writeParty(context, party, people);
  const link = await makeLink(context, party.id);
  await insertAnswers(context, party.id, people, answers);
  await copyParty(context, party.id, others);
  const arrived = await afterArrival(context, event, { ...asParty(party, people.length), arrival });
  if (arrived.state === party.state) await tellArrival(context, arrived, keptUntil);
  return { state: arrived.state, link };
}

/** Whoever waits and would come with fewer as well may be offered some seats at once. */
export async function afterArrival(
  context: OrganizationContext,
  event: RegisteredEvent,
  arrived: Party,
): Promise<Party> {
  if (arrived.state !== 'waiting' || arrived.minSeats === null) return arrived;
  await settleEvent(context, event);
  return (await findParty(context, arrived.id)) ?? arrived;
}

/** The one mail that an arrival causes, by the state that it led to. */
export async function tellArrival(
  context: OrganizationContext,
  party: Party,
  keptUntil: Date | null,
): Promise<void> {
  const place = party.state === 'waiting' ? await placeOf(context, party) : null;
  const news = newsOf(party, keptUntil, place);
  if (news) await tell(context, party, news);
}

function newsOf(
  { state }: Pick<Party, 'state'>,
  keptUntil: Date | null,
  place: WaitingPlace | null,
): RegistrationNews | null {
  if (state === 'held') return { kind: 'confirm-address', keptUntil };
  if (state === 'waiting' && place) return { kind: 'waiting', place };
  return state === 'confirmed' || state === 'pending' ? { kind: state } : null;
}

/** Whoever comes last stands behind all who wait. */
const placeBehind = ({ waitingParties, waiting }: Seats): WaitingPlace => ({
  place: waitingParties + 1,
  parties: waitingParties,
  seats: waiting,
});
