import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { eventSeries } from '@/db/schema/events';
import { journal, outbox } from '@/db/schema/kernel';
import { grant, makeAccount, makeEvent, makeMember, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { requestCorrection } from './commands/request-correction';
import { listAccess } from './queries/access';
import { listReachableSlugs } from './queries/choose';
import { countOpenCorrections, listCorrections } from './queries/corrections';
import { listJournal } from './queries/journal';
import { listMail } from './queries/mail';
import { getManageShell } from './queries/manage-shell';
import { getOverview } from './queries/overview';

async function staff(
  organization: Awaited<ReturnType<typeof makeOrganization>>,
  role: 'admin' | 'editor' | null,
  isOperator = false,
) {
  const account = await makeAccount({ isOperator });
  if (role) await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}

describe('the overview', () => {
  it('counts what waits and shows the next events with their seats', async () => {
    const organization = await makeOrganization({ publishedAt: null });
    const admin = await staff(organization, 'admin');
    expect(await getOverview(admin, null)).toMatchObject({
      attention: { corrections: 0, draftEvents: 0, untranslated: 2 },
      events: [],
      isPublished: false,
      has: { about: false, members: false, board: false, events: false },
    });
    const event = await makeEvent(organization.id, { capacity: 5 });
    await makeEvent(organization.id, { state: 'draft' });
    await requestCorrection(admin, { kind: 'correct', message: 'Səhv var.' });
    const person = await makeMember(organization.id);
    await ownerDb().execute(sql`
      insert into erasures (organization_id, person_id, request_id, origin, due_at)
      values (${organization.id}, ${person.id}, gen_random_uuid(), 'admin', now() + interval '7 days')`);
    await ownerDb().execute(sql`
      insert into retention_runs (organization_id, kind, found, among, stopped_at)
      values (${organization.id}, 'former-members', 9, 20, now())`);
    const overview = await getOverview(admin, null);
    expect(overview.attention).toMatchObject({
      ...{ corrections: 1, draftEvents: 1, changes: 0, erasures: 1, stoppedRuns: 1 },
    });
    expect(overview.events).toMatchObject([{ id: event.id, capacity: 5, taken: 0, waiting: 0 }]);
    const [series] = await ownerDb()
      .insert(eventSeries)
      .values({ organizationId: organization.id, rule: 'FREQ=WEEKLY' })
      .returning();
    for (const days of [0, 1, 2]) {
      const startsAt = new Date((event.startsAt?.getTime() ?? 0) - (1 + days) * 3_600_000);
      await makeEvent(organization.id, {
        seriesId: series?.id ?? null,
        seriesDay: `2026-01-0${days + 1}`,
        startsAt,
        state: days ? 'published' : 'cancelled',
      });
    }
    expect((await getOverview(admin, null)).events).toMatchObject([{ more: 1 }, { id: event.id, more: 0 }]);
    expect((await getManageShell(admin, null)).counts).toMatchObject({ events: 5, corrections: 1 });
    await expect(staff(organization, null)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the journal', () => {
  it('comes in pages, the newest first, by action and person, to administrators only', async () => {
    const organization = await makeOrganization();
    const admin = await staff(organization, 'admin');
    const actorId = admin.standing.accountId;
    const rows = Array.from({ length: 120 }, (_, at) => ({
      organizationId: organization.id,
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, at % 60)),
      actorKind: 'account',
      actorId,
      actorName: 'Kimsə',
      action: at < 3 ? 'event.create' : 'event.update',
    }));
    await ownerDb().insert(journal).values(rows);
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page++) {
      const found = await listJournal(admin, { after });
      seen.push(...found.rows.map(({ id }) => id));
      after = found.next ?? undefined;
    }
    expect(after).toBeUndefined();
    expect(new Set(seen).size).toBe(120);
    const created = await listJournal(admin, { action: 'event.create', actor: actorId ?? undefined });
    expect(created.rows).toHaveLength(3);
    expect(created.actors).toEqual([{ id: actorId, name: 'Kimsə' }]);
    await expect(listJournal(await staff(organization, 'editor'), {})).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('access, mail and corrections', () => {
  it('are shown to those who may see them, and stay within the organization', async () => {
    const organization = await makeOrganization();
    const neighbour = await makeOrganization();
    const admin = await staff(organization, 'admin');
    const editor = await staff(organization, 'editor');
    const mail = { kind: 'k', recipient: 'a@b.az', subject: 's', text: 't', html: 'h' };
    await ownerDb()
      .insert(outbox)
      .values([
        { ...mail, organizationId: organization.id, state: 'sent' },
        { ...mail, organizationId: organization.id, state: 'undeliverable' },
        { ...mail, organizationId: neighbour.id },
      ]);
    expect((await listMail(admin, { stuck: false })).rows.map(({ state }) => state)).toEqual([
      'undeliverable',
      'sent',
    ]);
    expect((await listMail(admin, { stuck: true })).rows).toHaveLength(1);
    expect((await listAccess(admin, null)).map(({ role, isMe }) => [role, isMe])).toEqual([
      ['admin', true],
      ['editor', false],
    ]);
    const refused = [
      () => listAccess(editor, null),
      () => listMail(editor, { stuck: false }),
      () => listCorrections(editor, {}),
    ];
    for (const read of refused) await expect(read()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are counted for an operator over all organizations', async () => {
    const organization = await makeOrganization();
    await requestCorrection(await contextOf(null, 'az', organization.slug), {
      kind: 'remove',
      message: 'Silin.',
    });
    const account = await makeAccount({ isOperator: true });
    const operator = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az');
    const slugs = await listReachableSlugs(operator, null);
    expect(slugs).toContain(organization.slug);
    const counted = await countOpenCorrections(operator, [organization.slug]);
    expect(counted).toMatchObject([{ slug: organization.slug, open: 1 }]);
    const plain = await makeAccount();
    const nobody = await contextOf({ ...plain, sessionId: 'none', isConfirmed: true }, 'az');
    await expect(listReachableSlugs(nobody, null)).rejects.toMatchObject({ code: 'not-found' });
  });
});
