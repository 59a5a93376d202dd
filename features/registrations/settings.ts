import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { registrations } from '@/db/schema/registrations';
import { freeSeats, isPromotionOpen } from '@/features/events/rules';
import { instantOf } from '@/features/events/when';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { countKinds, countSeats, type RegisteredEvent } from './event-seats';
import { freeCounts, readLine } from './line';
import type { settingsSchema } from './schema';
import { datesGivenTogether, planSeries } from './series-line';
import { settingsCarried } from './series-settings';
import { excessOf, type GivenBack, whoGivesBack } from './take-back';
import { planSeats, TOTAL } from './waiting-list';

type Input = z.output<typeof settingsSchema>;

/** What was typed as the columns of the event. Throws what is wrong, beside its field. */
export async function settingsOf(context: OrganizationContext, input: Input, event: RegisteredEvent) {
  if (input.audience !== 'none' && !event.startsAt) throw invalid('audience', 'registration-needs-date');
  if (input.audience === 'group') await refuseForeignGroup(context, input.group);
  const zone = event.timezone ?? context.organization.timezone;
  const opens = momentOf('opens', input.opens, zone);
  const closes = momentOf('closes', input.closes, zone);
  if (opens && closes && closes <= opens) throw invalid('closes', 'end-before-start');
  if (closes && event.endsAt && closes > event.endsAt) throw invalid('closes', 'closes-after-end');
  return {
    audience: input.audience,
    audienceGroupId: input.audience === 'group' ? (input.group ?? null) : null,
    inviteKey: input.audience === 'invited' ? (event.inviteKey ?? newInviteKey()) : event.inviteKey,
    capacity: input.capacity ?? null,
    registrationOpensAt: opens,
    registrationClosesAt: closes,
    needsApproval: input.needsApproval === 'on',
    asksAgain: input.asksAgain === 'on',
    maxPartySize: input.maxPartySize,
    hasWaitingList: input.hasWaitingList === 'on',
    allowsNoEmail: input.allowsNoEmail === 'on',
    needsNames: input.needsNames === 'on',
    offerHours: input.offerHours ?? event.offerHours,
    price: input.price || null,
    paysAtDoor: input.paysAtDoor === 'on',
  };
}

export const newInviteKey = () => randomBytes(16).toString('base64url');

async function refuseForeignGroup({ tx, organization }: OrganizationContext, group: string | undefined) {
  if (!group) throw invalid('group', 'choose-group');
  const { rows } = await tx.execute(
    sql`select from groups where organization_id = ${organization.id} and id = ${group}`,
  );
  if (rows.length === 0) throw invalid('group', 'choose-group');
}

function momentOf(field: string, local: string | undefined, zone: string): Date | null {
  if (!local) return null;
  const moment = instantOf(local, zone);
  if (!moment) throw invalid(field, 'date-time');
  return moment;
}

/** What a change of the settings does to people, in numbers that a page says in words. */
export type Consequence =
  | { kind: 'offers'; parties: number; seats: number }
  /** Fewer seats than are taken: nobody loses theirs. */
  | { kind: 'below-taken'; taken: number; after: number }
  /** The other way to do it: so many give theirs back. */
  | { kind: 'take-back'; parties: number; seats: number; silent: number }
  | { kind: 'fewer'; before: number; after: number; waiting: number }
  | { kind: 'closes'; waiting: number }
  | { kind: 'no-waiting-list'; waiting: number }
  | { kind: 'approval-ends'; pending: number };

/** What follows for those who are registered already, if the event, which is at rest, becomes as `after` says. */
export async function consequencesOf(
  context: OrganizationContext,
  event: RegisteredEvent,
  after: RegisteredEvent,
): Promise<Consequence[]> {
  const { now } = context;
  const seats = await countSeats(context, event.id);
  const waiting = seats.waitingParties;
  const found: Consequence[] = [];
  if (waiting > 0 && isPromotionOpen(after, now)) {
    const kinds = await countKinds(context, event.id);
    const plan = event.isForSeries
      ? await planSeries(context, await datesAfter(context, event, after))
      : planSeats(await readLine(context, event.id, kinds), freeCounts(after, seats, kinds));
    const offers = plan.outcomes.flatMap((one) => (one.kind === 'gets' ? [one.seats] : []));
    if (offers.length > 0) {
      found.push({ kind: 'offers', parties: offers.length, seats: offers.reduce((a, b) => a + b, 0) });
    }
  }
  const isBelow = after.capacity !== null && after.capacity < seats.taken;
  if (isBelow) {
    found.push({ kind: 'below-taken', taken: seats.taken, after: after.capacity ?? 0 });
    const given = await whoGivesBack(context, after, excessOf(after, seats));
    if (given.length > 0) found.push({ kind: 'take-back', ...(await givenBack(context, given)) });
  }
  const [freeBefore, freeAfter] = [freeSeats(event, seats), freeSeats(after, seats)];
  if (!isBelow && freeAfter < freeBefore && seats.taken + waiting > 0) {
    const before = Number.isFinite(freeBefore) ? freeBefore : 0;
    found.push({ kind: 'fewer', before, after: freeAfter, waiting });
  }
  const isOpen = (one: RegisteredEvent) =>
    one.audience !== 'none' && now < (one.registrationClosesAt ?? one.startsAt ?? now);
  if (waiting > 0 && isOpen(event) && !isOpen(after)) found.push({ kind: 'closes', waiting });
  if (waiting > 0 && event.hasWaitingList && !after.hasWaitingList) {
    found.push({ kind: 'no-waiting-list', waiting });
  }
  if (seats.pending > 0 && event.needsApproval && !after.needsApproval) {
    found.push({ kind: 'approval-ends', pending: seats.pending });
  }
  return found;
}

/** All dates of a series as they would be. */
async function datesAfter(context: OrganizationContext, event: RegisteredEvent, after: RegisteredEvent) {
  const carried = await settingsCarried(context, event, after);
  return (await datesGivenTogether(context, event)).map((date) =>
    date.id === event.id
      ? { ...date, ...after }
      : { ...date, ...carried.find((one) => one.date.id === date.id)?.set },
  );
}

/** What is given back, in numbers. */
export async function givenBack(context: OrganizationContext, given: readonly GivenBack[]) {
  return {
    parties: given.length,
    seats: given.reduce((sum, { of }) => sum + (of[TOTAL] ?? 0), 0),
    silent: await countSilent(context, given),
  };
}

/** How many of them have no mail address: they are to be called. */
async function countSilent({ tx, organization }: OrganizationContext, given: readonly { id: string }[]) {
  const ids = given.map(({ id }) => id);
  return tx.$count(
    registrations,
    and(
      eq(registrations.organizationId, organization.id),
      inArray(registrations.id, ids),
      isNull(registrations.email),
    ),
  );
}
