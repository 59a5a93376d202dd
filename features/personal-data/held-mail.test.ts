import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokens } from '@/db/schema/accounts';
import { announcements } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { releaseMail } from '@/features/announcements/commands/release-mail';
import { resumeAnnouncement } from '@/features/announcements/commands/resume';
import { sendAnnouncement } from '@/features/announcements/commands/send';
import { getHeldMail } from '@/features/announcements/queries/held-mail';
import { getProgress } from '@/features/announcements/queries/progress';
import { admin, announce, makeAll, member, organization, setUp } from '@/features/announcements/testing';
import { getOverview } from '@/features/organizations/queries/overview';
import { cancel } from '@/features/registrations/commands/cancel';
import { env } from '@/server/env';
import { forgetTransport, outboxJob } from '@/server/mail/job';
import { startMailServer } from '@/server/mail/testing/mail-server';
import { holdAfterRestore } from './restored';

const db = ownerDb();
let server: Awaited<ReturnType<typeof startMailServer>>;

beforeEach(async () => {
  await db.delete(outbox);
  await setUp({ defaultLocale: 'az' });
  server = await startMailServer();
  Object.assign(env(), { SMTP_URL: server.url });
  forgetTransport();
});
afterEach(() => server.close());

const drain = async () => {
  for (let round = 0; round < 5; round += 1) {
    await makeAll();
    await outboxJob.run();
  }
};
const arrived = () => server.taken.map(({ to }) => to).sort();
const restore = () => holdAfterRestore(new Date(Date.now() - 3_600_000).toISOString());

describe('mail after the restore of an older backup', () => {
  it('that may have gone out does not go by itself: what waited, and what is made of what was under way', async () => {
    for (const name of ['a', 'b', 'c']) await member(`${name}@example.org`);
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    await db.insert(outbox).values([
      {
        organizationId: organization.id,
        kind: 'dues-reminder',
        recipient: 'd@example.org',
        subject: 's',
        text: 't',
        html: 'h',
      },
      {
        organizationId: null,
        kind: 'sign-in',
        recipient: 'e@example.org',
        subject: 's',
        text: 't',
        html: 'h',
      },
    ]);
    await db
      .insert(tokens)
      .values({ purpose: 'sign-in', tokenHash: 'x', expiresAt: sql`now() + interval '1 hour'` });
    await restore();
    await drain();
    expect(arrived()).toEqual([]);
    expect(await db.select().from(tokens)).toEqual([]);
    expect(await getHeldMail(admin, undefined)).toMatchObject({ mails: 4 });
    expect((await getOverview(admin, null)).attention.heldMail).toBe(4);
    expect((await getProgress(admin, { id })).isHeld).toBe(true);
    await releaseMail(admin, { decision: 'send' });
    await drain();
    expect(arrived()).toEqual(['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org']);
    expect(await getHeldMail(admin, undefined)).toBeNull();
  });

  it('that somebody causes now goes at once', async () => {
    const event = await makeEvent(organization.id);
    const [party] = await db
      .insert(registrations)
      .values({
        organizationId: organization.id,
        eventId: event.id,
        name: 'Qonaq',
        locale: 'az',
        state: 'confirmed',
        email: 'guest@example.org',
      })
      .returning();
    await restore();
    await cancel(admin, { registration: party?.id ?? '' });
    await drain();
    expect(arrived()).toEqual(['guest@example.org']);
  });

  it('is stopped where an admin says so: an announcement can go on later, any other mail by itself', async () => {
    await member('a@example.org');
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    await makeAll();
    await db.insert(outbox).values({
      organizationId: organization.id,
      kind: 'birthday',
      recipient: 'd@example.org',
      subject: 's',
      text: 't',
      html: 'h',
    });
    await restore();
    await releaseMail(admin, { decision: 'stop' });
    await drain();
    expect(arrived()).toEqual([]);
    const states = await db
      .select({ state: outbox.state, text: outbox.text })
      .from(outbox)
      .orderBy(asc(outbox.recipient));
    expect(states.map(({ state, text }) => [state, text.length > 0])).toEqual([
      ['stopped', true],
      ['stopped', true],
    ]);
    const [announcement] = await db.select().from(announcements).where(eq(announcements.id, id));
    expect(announcement?.state).toBe('stopped');
    await resumeAnnouncement(admin, { id });
    await drain();
    expect(arrived()).toEqual(['a@example.org']);
  });
});
