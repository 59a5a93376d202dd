import 'server-only';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { eventSchema } from '../schema';
import { settleEvent } from '../settle';

/** Brings one event to rest when nobody else does: the runner calls it for holds whose time is up. */
export const settle = command({
  name: 'registration.settle',
  permission: 'registration:settle',
  input: eventSchema,
  run: async (context, { event: id }) => {
    const event = await lockEvent(context, { id });
    if (!event) throw notFound();
    return settleEvent(context, event);
  },
  journal: ({ expired, offered }, { event }) =>
    expired + offered > 0 ? { subjectType: 'event', subjectId: event, details: { expired, offered } } : null,
  tags: ({ organization }, { expired, offered }) =>
    expired + offered > 0 ? [tag.events(organization.slug)] : [],
});
