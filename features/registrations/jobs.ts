import 'server-only';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { organizations } from '@/db/schema/organizations';
import { registrations } from '@/db/schema/registrations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { dueJob } from '@/server/jobs/due';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { tag } from '@/server/tags';
import { settle } from './commands/settle';
import { isDue } from './settle';

const BATCH = 50;

/** Ends the holds and offers whose time is up; their seats are offered to those who wait. */
export const holdsJob: Job = {
  name: 'registration-holds',
  run: async () => {
    const due = await asWorker((tx, now) =>
      tx
        .selectDistinct({
          event: registrations.eventId,
          ...ORGANIZATION_REF,
        })
        .from(registrations)
        .innerJoin(organizations, eq(organizations.id, registrations.organizationId))
        .where(and(isDue(now), isNull(organizations.lockedAt)))
        .limit(BATCH),
    );
    for (const { event, ...organization } of due) {
      await settle(systemContext(organization.defaultLocale, organization), { event });
    }
    return due.length === BATCH;
  },
};

/** Pages change by themselves when a registration opens or closes and when an event begins or ends. */
export const eventMomentsJob = dueJob('event-moments', async (tx, from, to) => {
  const passes = [
    events.registrationOpensAt,
    events.registrationClosesAt,
    events.startsAt,
    events.endsAt,
  ].map((column) => sql`(${column} > ${from} and ${column} <= ${to})`);
  const changed = await tx
    .selectDistinct({ slug: organizations.slug })
    .from(events)
    .innerJoin(organizations, eq(organizations.id, events.organizationId))
    .where(and(eq(events.state, 'published'), or(...passes)));
  return changed.map(({ slug }) => tag.events(slug));
});
