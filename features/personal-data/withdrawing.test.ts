import { readFileSync, rmSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { OPTIONAL_MAIL_KINDS } from '@/db/enums';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { noteBounce } from '@/features/announcements/commands/note-bounce';
import { resubscribe } from '@/features/announcements/commands/resubscribe';
import { sendAnnouncement } from '@/features/announcements/commands/send';
import { getSubscription } from '@/features/announcements/queries/subscription';
import {
  admin,
  announce,
  mailsOf,
  makeAll,
  member,
  organization,
  setUp,
} from '@/features/announcements/testing';
import { unsubscribeResponse } from '@/features/announcements/unsubscribe-response';
import { withdrawConsent } from '@/features/consents/commands/withdraw';
import { getOwnConsents } from '@/features/consents/queries/own';
import { give, silentMember } from '@/features/consents/testing';
import { listDirectory } from '@/features/members/queries/directory';
import { openSubscription, subscriptionToken } from '@/features/organizations/subscription-link';
import { systemContext } from '@/server/context';
import { env } from '@/server/env';
import { keptListFile } from '@/server/kept-list';
import { replayHiddenList } from './replaying';
import { asOfBefore, forgetKeptList } from './restore-testing';

const db = ownerDb();

beforeEach(async () => {
  forgetKeptList();
  await setUp({ defaultLocale: 'az' });
});
afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

const fresh = () => db.delete(outbox).where(eq(outbox.organizationId, organization.id));

/** Who gets an announcement that is sent now. */
async function mailed(values: Parameters<typeof announce>[0] = {}) {
  await fresh();
  const { id } = await announce(values);
  await sendAnnouncement(admin, { id });
  await makeAll();
  return (await mailsOf()).map(({ recipient }) => recipient);
}
const tokenOf = async (address: string, kind: 'news' | 'events' = 'news') => {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from mail_addressees where organization_id = ${organization.id} and address = ${address}`,
  );
  return subscriptionToken(organization.id, rows[0]?.id ?? '', kind);
};
const unsubscribe = async (address: string, kind?: 'news' | 'events') =>
  expect((await unsubscribeResponse(await tokenOf(address, kind))).status).toBe(204);
const resubscribeTo = async (address: string) =>
  resubscribe((await openSubscription('az', await tokenOf(address))).request, { kind: 'news' });

describe('a backup from before a consent was taken back', () => {
  it('shows nobody again, and says when and how it was taken back', async () => {
    const reader = await silentMember(organization);
    const person = await silentMember(organization, ['record', 'sharing', 'newsletter']);
    const seen = async () =>
      (await listDirectory(reader.request, {})).members.some(({ id }) => id === person.id);
    expect(await seen()).toBe(true);
    await withdrawConsent(person.request, { purpose: 'sharing' });
    const said = (await getOwnConsents(person.request, undefined)).states.find(
      (one) => one.purpose === 'sharing',
    );
    expect(readFileSync(keptListFile(), 'utf8')).not.toContain(person.id);
    await asOfBefore(organization.id);
    expect(await seen()).toBe(true);
    expect(await replayHiddenList()).toBe(1);
    expect(await seen()).toBe(false);
    const { states } = await getOwnConsents(person.request, undefined);
    const last = states.find(({ purpose }) => purpose === 'sharing')?.last;
    expect(last).toMatchObject({ answer: 'withdrawn', channel: 'restore' });
    expect(Math.abs(Number(last?.at) - Number(said?.last?.at))).toBeLessThan(60_000);
    expect(states.filter((one) => one.last?.answer === 'given')).toHaveLength(2);
    expect(await replayHiddenList()).toBe(0);
  });

  it('writes to nobody again, also where the mail was made and waits in the backup', async () => {
    const account = await silentMember(organization, ['newsletter']);
    await db.execute(sql`insert into person_details (organization_id, person_id, email)
      values (${organization.id}, ${account.id}, 'her@example.org')
      on conflict (organization_id, person_id) do update set email = excluded.email`);
    expect(await mailed()).toEqual(['her@example.org']);
    await withdrawConsent(account.request, { purpose: 'newsletter' });
    await asOfBefore(organization.id);
    await db.execute(
      sql`update outbox set state = 'waiting', text = 'x' where organization_id = ${organization.id}`,
    );
    await db.execute(sql`update announcement_recipients r set mail_id = o.id, left_out = null from outbox o
      where r.organization_id = ${organization.id} and o.organization_id = r.organization_id`);
    expect(await replayHiddenList()).toBe(1);
    expect((await mailsOf()).map(({ state, text }) => [state, text])).toEqual([['stopped', '']]);
    expect(await mailed()).toEqual([]);
  });

  it('leaves what was given again since', async () => {
    const person = await silentMember(organization, ['sharing']);
    await withdrawConsent(person.request, { purpose: 'sharing' });
    await give(person.request, 'sharing');
    await asOfBefore(organization.id);
    expect(await replayHiddenList()).toBe(0);
    const { states } = await getOwnConsents(person.request, undefined);
    expect(states.find(({ purpose }) => purpose === 'sharing')?.last?.answer).toBe('given');
  });

  it('takes all back again with the keeping of the record', async () => {
    const person = await silentMember(organization, ['record', 'sharing', 'photographs', 'newsletter']);
    await withdrawConsent(person.request, { purpose: 'record' });
    await asOfBefore(organization.id);
    await replayHiddenList();
    const { states } = await getOwnConsents(person.request, undefined);
    expect(states.map(({ last }) => last?.answer ?? null)).toEqual([
      'withdrawn',
      'withdrawn',
      null,
      'withdrawn',
      'withdrawn',
    ]);
  });
});

describe('a backup from before somebody unsubscribed', () => {
  it('writes to nobody again: by the address, and by the person whose address is another one in it', async () => {
    const [one, moved, other] = [
      await member('a@example.org'),
      await member('b@example.org'),
      await member('c@example.org'),
    ];
    await mailed();
    await unsubscribe('a@example.org');
    await unsubscribe('b@example.org');
    const list = readFileSync(keptListFile(), 'utf8');
    for (const secret of ['example.org', one.id, moved.id]) expect(list).not.toContain(secret);
    await asOfBefore(organization.id);
    // The backup knows neither whom was written to, nor the address that one of them has since.
    await db.execute(sql`delete from mail_addressees where organization_id = ${organization.id}`);
    await db.execute(
      sql`update person_details set email = 'earlier@example.org' where person_id = ${moved.id}`,
    );
    expect(await replayHiddenList()).toBe(2);
    expect(await mailed()).toEqual([other.email]);
    expect(await mailed({ kind: 'events' })).toHaveLength(3);
    expect(await replayHiddenList()).toBe(0);
  });

  it('leaves who wants it again since, by whatever address of theirs', async () => {
    const person = await member('old@example.org');
    await member('other@example.org');
    await mailed();
    await unsubscribe('old@example.org');
    await db.execute(sql`update person_details set email = 'new@example.org' where person_id = ${person.id}`);
    await mailed({ kind: 'events' });
    const { request } = await openSubscription('az', await tokenOf('new@example.org'));
    expect((await getSubscription(request, null)).unwanted).toEqual(['news']);
    await resubscribeTo('new@example.org');
    expect(await mailed()).toContain('new@example.org');
    await unsubscribe('other@example.org');
    await resubscribeTo('other@example.org');
    await asOfBefore(organization.id);
    expect(await mailed()).toHaveLength(2);
    await replayHiddenList();
    expect(await mailed()).toHaveLength(2);
  });

  it('writes to no guest again who has no record', async () => {
    const event = await makeEvent(organization.id);
    const party = {
      organizationId: organization.id,
      eventId: event.id,
      name: 'Qonaq',
      locale: 'az',
    } as const;
    await db.insert(registrations).values({ ...party, state: 'confirmed', email: 'guest@example.org' });
    const to = { kind: 'events', to: `event:${event.id}` } as const;
    expect(await mailed(to)).toEqual(['guest@example.org']);
    await unsubscribe('guest@example.org', 'events');
    await asOfBefore(organization.id);
    await db.execute(sql`delete from mail_addressees where organization_id = ${organization.id}`);
    expect(await replayHiddenList()).toBe(1);
    expect(await mailed(to)).toEqual([]);
  });

  it('writes to nobody again who complained', async () => {
    const person = await member('angry@example.org');
    await mailed();
    const [mail] = await mailsOf();
    const system = systemContext('az', {
      ...organization,
      defaultLocale: 'az',
      timezone: 'Asia/Baku',
      countryCode: 'AZ',
    });
    await noteBounce(system, { mail: mail?.id ?? '', reason: 'complained', detail: 'abuse' });
    await asOfBefore(organization.id);
    await db.execute(sql`update mail_addressees set unreachable_since = null, unreachable_reason = null
      where organization_id = ${organization.id}`);
    expect(await replayHiddenList()).toBe(OPTIONAL_MAIL_KINDS.length);
    expect(person.email).toBe('angry@example.org');
    expect(await mailed()).toEqual([]);
  });
});
