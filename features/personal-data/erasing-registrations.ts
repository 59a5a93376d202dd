import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { lockEvent } from '@/features/registrations/event-seats';
import { lockEventsOf } from '@/features/registrations/lock-events';
import { settleEvent } from '@/features/registrations/settle';
import type { OrganizationContext } from '@/server/context';
import { mentions, texts } from './catalog';
import { type Erase, removed, run } from './erase';
import type { Traces } from './traces';

/** A number that a family shares makes a registration without an address theirs only where it is in their name. */
export const isTheirRegistration = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId}
  and (t.person_id = ${of.id} or t.account_id = ${of.accountId}
       or (t.person_id is null and t.account_id is null and (lower(t.email) = any (${texts(of.addresses)})
         or (t.email is null and ${mentions(sql`t.phone`, of.needles)} and ${mentions(sql`t.name`, of.names)}))))`;

/** What they answered for their party, and what was answered for them in the party of somebody else. */
export const isTheirEventAnswer = (of: Traces): SQL => sql`t.organization_id = ${of.organizationId} and (
  t.registration_id in (select t.id from registrations t where ${isTheirRegistration(of)})
  or exists (select from registration_people g where g.organization_id = t.organization_id
    and g.id = t.registration_person_id and g.person_id = ${of.id}))`;

/** Holds the events of theirs, as whoever gives or takes seats does before anything else. */
export const lockTheirEvents = (context: OrganizationContext, of: Traces): Promise<void> =>
  lockEventsOf(context, {
    registrations: isTheirRegistration(of),
    guests: sql`g.person_id = ${of.id}`,
  });

export const eraseEventAnswers: Erase = (context, of) =>
  removed(context, 'event_answers', isTheirEventAnswer(of));

/** What has not taken place yet frees its seats; of what has, only stays how many came. */
export const eraseRegistrations: Erase = async (context, of) => {
  const { tx } = context;
  const { rows: ahead } = await tx.execute<{ event: string }>(sql`
    delete from registrations t using events e
    where ${isTheirRegistration(of)} and e.organization_id = t.organization_id and e.id = t.event_id
      and coalesce(e.ends_at, e.last_day::timestamptz + interval '1 day') > ${context.now.toISOString()}::timestamptz
    returning t.event_id as event`);
  await tx.execute(sql`
    update registration_people g set name = null, age = null, person_id = null from registrations t
    where ${isTheirRegistration(of)} and g.organization_id = t.organization_id and g.registration_id = t.id`);
  const past = await run(
    context,
    sql`update registrations t set person_id = null, account_id = null, name = '—', email = null, phone = null, note = null,
        needs = null, promotion_reason = null
      where ${isTheirRegistration(of)}`,
  );
  for (const id of new Set(ahead.map(({ event }) => event))) {
    const event = await lockEvent(context, { id });
    if (event) await settleEvent(context, event);
  }
  return ahead.length + past;
};

/** A child in the party of somebody else keeps its seat without its name. */
export const eraseGuests: Erase = (context, of) =>
  run(
    context,
    sql`update registration_people t set name = null, age = null, person_id = null
        where t.organization_id = ${of.organizationId} and t.person_id = ${of.id}`,
  );
