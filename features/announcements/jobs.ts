import 'server-only';
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { mailSettings } from '@/db/schema/mail';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { eachAlone } from '@/server/jobs/each-alone';
import type { Job } from '@/server/jobs/runner';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { feedAnnouncement } from './commands/feed';
import { greetBirthdays } from './commands/greet-birthdays';
import { startDue } from './commands/start-due';

/** Begins what is due and makes the next mails of what is being sent, each announcement in its turn. */
export const announcementsJob: Job = {
  name: 'announcements',
  run: async () => {
    await eachAlone('announcements', await atWork(), async ({ announcement: id, state, ...organization }) => {
      const system = systemContext(organization.defaultLocale, organization);
      if (state === 'scheduled') await startDue(system, { id });
      await feedAnnouncement(system, { id });
    });
    // The outbox has its turn before more is made.
    return false;
  },
};

const atWork = () =>
  asWorker((tx) =>
    tx
      .select({
        announcement: announcements.id,
        state: announcements.state,
        ...ORGANIZATION_REF,
      })
      .from(announcements)
      .innerJoin(organizations, eq(organizations.id, announcements.organizationId))
      .where(
        and(
          isNull(organizations.lockedAt),
          or(
            eq(announcements.state, 'sending'),
            and(eq(announcements.state, 'scheduled'), lte(announcements.sendAt, sql`now()`)),
          ),
        ),
      )
      .orderBy(asc(announcements.startedAt))
      .limit(100),
  );

/** Congratulates whoever has their birthday, once a day and organization, where that is wanted. */
export const birthdaysJob: Job = {
  name: 'birthdays',
  run: async () => {
    const wanting = await asWorker((tx) =>
      tx
        .select(ORGANIZATION_REF)
        .from(mailSettings)
        .innerJoin(organizations, eq(organizations.id, mailSettings.organizationId))
        .where(
          and(
            eq(mailSettings.sendsBirthdayMail, true),
            isNull(organizations.lockedAt),
            sql`${mailSettings.birthdaysDoneOn} is distinct from (now() at time zone ${organizations.timezone})::date`,
            // Nobody wants to be woken by it.
            sql`extract(hour from now() at time zone ${organizations.timezone}) >= 9`,
          ),
        )
        .limit(50),
    );
    await eachAlone('birthdays', wanting, (organization) =>
      greetBirthdays(systemContext(organization.defaultLocale, organization), {}),
    );
    return false;
  },
};
