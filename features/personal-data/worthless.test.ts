import { rmSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accounts, calendarLinks } from '@/db/schema/accounts';
import { events } from '@/db/schema/events';
import { links } from '@/db/schema/organizations';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { setPassword } from '@/features/accounts/setting-password';
import { renewCalendarLink } from '@/features/events/commands/renew-calendar-link';
import { publishOrganization } from '@/features/organizations/commands/publish';
import { unpublishOrganization } from '@/features/organizations/commands/unpublish';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { renewInvite } from '@/features/registrations/commands/renew-invite';
import { revokeLink } from '@/features/registrations/commands/revoke-link';
import { publicContext, type RequestContext } from '@/server/context';
import { asAuth } from '@/server/database';
import { env } from '@/server/env';
import { replayHiddenList } from './replaying';
import { doneAgain, forgetKeptList } from './restore-testing';

const db = ownerDb();
let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  forgetKeptList();
  ({ request: admin, organization } = await organizationWith('admin'));
});
afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

const restoredTo = (backup: () => Promise<unknown>) => doneAgain(organization.id, backup);

describe('after the restore of an older backup', () => {
  it('what was taken from the site is not on it; what was put there again is', async () => {
    const shown = async () => (await findPublicOrganization(publicContext('az'), organization.slug)) !== null;
    await unpublishOrganization(admin, {});
    const published = sql`update organizations set published_at = now() where id = ${organization.id}`;
    expect(await restoredTo(() => db.execute(published))).toBe(1);
    expect(await shown()).toBe(false);
    await publishOrganization(admin, {});
    expect(await restoredTo(async () => undefined)).toBe(0);
    expect(await shown()).toBe(true);
  });

  it('links that were taken back open nothing: of a registration, of the invited, of a calendar', async () => {
    const event = await makeEvent(organization.id, { inviteKey: 'the-old-key-of-the-invited' });
    const [party] = await db
      .insert(registrations)
      .values({
        organizationId: organization.id,
        eventId: event.id,
        name: 'Qonaq',
        locale: 'az',
        state: 'confirmed',
      })
      .returning();
    const link = {
      organizationId: organization.id,
      purpose: 'registration' as const,
      registrationId: party?.id,
    };
    await db.insert(links).values({ ...link, tokenHash: crypto.randomUUID() });
    await revokeLink(admin, { registration: party?.id ?? '' });
    await renewInvite(admin, { event: event.id });
    await renewCalendarLink(admin, {});
    const [calendar] = await db.select().from(calendarLinks);
    await renewCalendarLink({ ...admin, now: new Date(Date.now() + 5000) }, {});
    const before = async () => {
      await db.update(links).set({ revokedAt: null });
      await db.update(events).set({ inviteKey: 'the-old-key-of-the-invited' }).where(eq(events.id, event.id));
      await db.update(calendarLinks).set({ tokenHash: calendar?.tokenHash ?? '' });
    };
    expect(await restoredTo(before)).toBe(3);
    const [again] = await db
      .select()
      .from(links)
      .where(eq(links.registrationId, party?.id ?? ''));
    const [invited] = await db.select().from(events).where(eq(events.id, event.id));
    expect(again?.revokedAt).not.toBeNull();
    expect(invited?.inviteKey).not.toBe('the-old-key-of-the-invited');
    expect(await db.select().from(calendarLinks)).toEqual([]);
  });

  it('a password that was changed opens nothing; the one that holds is left alone', async () => {
    const id = admin.standing.accountId ?? '';
    const change = (password: string) => asAuth((tx) => setPassword(tx, id, password, null));
    const hash = async () => (await db.select().from(accounts).where(eq(accounts.id, id)))[0]?.passwordHash;
    await change('köhnə parol, kifayət qədər uzun');
    const old = await hash();
    await change('yeni parol, o da kifayət qədər uzun');
    expect(await replayHiddenList()).toBe(0);
    const before = () => db.update(accounts).set({ passwordHash: old }).where(eq(accounts.id, id));
    expect(await restoredTo(before)).toBe(1);
    expect(await hash()).toBeNull();
  });
});
