import 'server-only';
import { sql } from 'drizzle-orm';
import { addCopy } from '@/features/events/add-copy';
import { lockEventRow } from '@/features/events/lock';
import { copyTo } from '@/features/questions/commands/copy-questions';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { copyEventSchema } from '../schema';
import { newInviteKey } from '../settings';

/** Makes a new draft of what was prepared for an event: for another day, without anybody who registered. */
export const copyEvent = command({
  name: 'event.copy',
  permission: 'event:create',
  input: copyEventSchema,
  // The same form again for another day is another copy.
  idempotencyKey: ({ key, starts }) => `${key} ${starts}`,
  subject: (context, { event }) => lockEventRow(context, event),
  run: async (context, { starts }, event) => {
    // Whoever has the link of the invited was invited to the other one.
    const inviteKey = event.audience === 'invited' ? newInviteKey() : null;
    const copy = await addCopy(context, event, { starts, inviteKey });
    await copyKinds(context, event.id, copy.event);
    await copyTo(context, event.id, copy.event);
    await copyReminders(context, event.id, copy.event);
    return { ...copy, from: event.slug };
  },
  journal: ({ event, title, from }) => ({
    subjectType: 'event',
    subjectId: event,
    subjectName: title,
    details: { from },
  }),
  constraints: { events_slug: new Refusal('conflict') },
});

/** By themselves: they are not those of a series. */
const copyKinds = ({ tx, organization }: OrganizationContext, from: string, to: string) =>
  tx.execute(sql`
    insert into ticket_kinds (organization_id, event_id, position, age_group, capacity, names)
    select organization_id, ${to}, position, age_group, capacity, names from ticket_kinds
    where organization_id = ${organization.id} and event_id = ${from}`);

const copyReminders = ({ tx, organization }: OrganizationContext, from: string, to: string) =>
  tx.execute(sql`
    insert into event_reminders (organization_id, event_id, kind, minutes, states)
    select organization_id, ${to}, kind, minutes, states from event_reminders
    where organization_id = ${organization.id} and event_id = ${from}`);
