import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { handoverTicks, terms } from '@/db/schema/board';
import { outbox } from '@/db/schema/kernel';
import { accessGrants } from '@/db/schema/organizations';
import { grant, makeAccount, makeMember, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { changeRole } from '@/features/organizations/commands/change-role';
import { revokeAccess } from '@/features/organizations/commands/revoke-access';
import { listAccess } from '@/features/organizations/queries/access';
import { contextOf, type RequestContext, systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import type { OrganizationRef } from '@/server/organization-ref';
import { can } from '@/server/policy/can';
import { addHandoverItem } from './commands/add-handover-item';
import { giveAccess } from './commands/give-access';
import { remindOfEnd } from './commands/remind-of-end';
import { removeHandoverItem } from './commands/remove-handover-item';
import { suggestHandoverItems } from './commands/suggest-handover-items';
import { tickHandover } from './commands/tick-handover';
import { untickHandover } from './commands/untick-handover';
import { updateHandoverItem } from './commands/update-handover-item';
import { remindersJob, termsToRemindOf } from './jobs';
import { listHandoverItems } from './queries/handover-items';
import { listOwnTerms } from './queries/person-terms';
import { getTerm } from './queries/term';

let admin: RequestContext;
let organization: OrganizationRef;
let account: Awaited<ReturnType<typeof makeAccount>>;
let term: string;
let seat: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  account = await makeAccount({ locale: 'ru' });
  const person = await makeMember(organization.id, account.id);
  const made = await makeTerm(organization.id, person.id, '2024-03-17');
  [term, seat] = [made.term.id, made.seat.id];
});

const holder = () => contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
const endOn = (endsOn: string | null) =>
  ownerDb().update(terms).set({ endsOn, endEdtf: endsOn }).where(eq(terms.id, term));
/** The day in Baku, so many days from today. */
const dayIn = (days: number) =>
  new Date(Date.now() + 4 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe('access that was given with an office', () => {
  it('holds as long as the term, and ends on its day by the calendar of the organization', async () => {
    expect(can((await holder()).standing, 'event:list')).toBe(false);
    await giveAccess(admin, { term, role: 'event-manager' });
    expect((await holder()).standing.roles).toContain('event-manager');
    await endOn(dayIn(1));
    expect((await holder()).standing.roles).toContain('event-manager');
    await endOn(dayIn(0));
    expect((await holder()).standing.roles).not.toContain('event-manager');
    expect((await listAccess(admin, null)).map(({ role }) => role)).toEqual(['admin']);
    await endOn(null);
    expect(await listAccess(admin, null)).toMatchObject([
      { role: 'admin', isWithOffice: false },
      { role: 'event-manager', isWithOffice: true },
    ]);
  });

  it('does not begin before the term does', async () => {
    await giveAccess(admin, { term, role: 'editor' });
    await ownerDb()
      .update(terms)
      .set({ startsOn: dayIn(1) })
      .where(eq(terms.id, term));
    expect((await holder()).standing.roles).not.toContain('editor');
    await ownerDb()
      .update(terms)
      .set({ startsOn: dayIn(0) })
      .where(eq(terms.id, term));
    expect((await holder()).standing.roles).toContain('editor');
  });

  it('is given once, to somebody with an account, for a term that goes on', async () => {
    await giveAccess(admin, { term, role: 'editor' });
    await expect(giveAccess(admin, { term, role: 'editor' })).rejects.toMatchObject({ reason: 'role-held' });
    expect((await getTerm(admin, { id: term })).access).toEqual(['editor']);
    const stranger = await makeMember(organization.id);
    const other = await makeTerm(organization.id, stranger.id);
    await expect(giveAccess(admin, { term: other.term.id, role: 'editor' })).rejects.toMatchObject({
      reason: 'person-has-no-account',
    });
    await endOn('2025-01-01');
    await expect(giveAccess(admin, { term, role: 'admin' })).rejects.toMatchObject({
      reason: 'term-ended-already',
    });
  });

  it('stays with the term when the role changes, and is no stay for the last administrator', async () => {
    await giveAccess(admin, { term, role: 'editor' });
    const [, given] = await listAccess(admin, null);
    await changeRole(admin, { id: given?.id ?? '', role: 'admin' });
    const rows = await ownerDb()
      .select()
      .from(accessGrants)
      .where(and(eq(accessGrants.organizationId, organization.id), eq(accessGrants.role, 'admin')));
    expect(rows.map(({ termId }) => termId).sort()).toEqual([term, null].sort());
    const own = rows.find(({ termId }) => termId === null);
    await expect(revokeAccess(admin, { id: own?.id ?? '' })).rejects.toMatchObject({ reason: 'last-admin' });
    await grant(organization.id, (await makeAccount()).id, 'admin');
    await revokeAccess(admin, { id: own?.id ?? '' });
  });
});

describe('the board’s eyes', () => {
  it('are of the board alone, not of every body', async () => {
    expect((await holder()).standing.roles).toContain('board');
    const { bodies } = await import('@/db/schema/board');
    await ownerDb()
      .update(bodies)
      .set({ kind: 'council-of-elders' })
      .where(eq(bodies.organizationId, organization.id));
    expect((await holder()).standing.roles).not.toContain('board');
  });
});

describe('a handover', () => {
  it('begins with a suggested list in three languages, which the organization makes its own', async () => {
    await suggestHandoverItems(admin, {});
    await expect(suggestHandoverItems(admin, {})).rejects.toMatchObject({ reason: 'handover-items-exist' });
    const [first, ...others] = await listHandoverItems({ ...admin, locale: 'ru' }, null);
    expect(first).toMatchObject({ side: 'leaver', lang: 'ru', text: 'Переданы ключи от помещений и шкафов' });
    expect(others.length).toBeGreaterThan(5);
    const id = first?.id ?? '';
    await updateHandoverItem(admin, {
      id,
      side: 'successor',
      kind: 'other',
      texts: { az: { text: 'Möhür' } },
    });
    expect(await listHandoverItems({ ...admin, locale: 'ru' }, null)).toContainEqual(
      expect.objectContaining({ id, side: 'successor', lang: 'az', text: 'Möhür' }),
    );
    await expect(
      addHandoverItem(admin, { side: 'leaver', kind: 'other', texts: { az: {} } }),
    ).rejects.toMatchObject({ fields: { texts: 'required' } });
  });

  it('is ticked by the leaver on the own side only, with who and when; a line taken away stays where ticked', async () => {
    const texts = { az: { text: 'Açarlar' } };
    const { id: mine } = await addHandoverItem(admin, { side: 'leaver', kind: 'access', texts });
    const { id: theirs } = await addHandoverItem(admin, { side: 'successor', kind: 'access', texts });
    const leaver = await holder();
    await tickHandover(leaver, { term, item: mine });
    await tickHandover(leaver, { term, item: mine });
    await expect(tickHandover(leaver, { term, item: theirs })).rejects.toMatchObject({ code: 'not-found' });
    await tickHandover(admin, { term, item: theirs });
    await removeHandoverItem(admin, { id: mine });
    const list = (await getTerm(leaver, { id: term })).checklist;
    expect(list.map(({ id, ticked, mayTick }) => [id, ticked?.by ?? null, mayTick])).toEqual([
      [mine, 'Nümunə Hesab', true],
      [theirs, 'Nümunə Hesab', false],
    ]);
    await untickHandover(leaver, { term, item: mine });
    expect((await getTerm(leaver, { id: term })).checklist.map(({ id }) => id)).toEqual([theirs]);
    expect(await ownerDb().select().from(handoverTicks).where(eq(handoverTicks.termId, term))).toHaveLength(
      1,
    );
  });

  it('of no term is not found, whatever stands in the address', async () => {
    for (const id of ['x', '', '%00', '00000000-0000-4000-8000-000000000000']) {
      await expect(getTerm(admin, { id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is opened by the successor too, and by no other member', async () => {
    await endOn('2025-03-17');
    const nextAccount = await makeAccount();
    const next = await makeMember(organization.id, nextAccount.id);
    const asNext = () =>
      contextOf({ ...nextAccount, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
    await expect(getTerm(await asNext(), { id: term })).rejects.toMatchObject({ code: 'not-found' });
    await ownerDb()
      .insert(terms)
      .values({
        ...{ organizationId: organization.id, seatId: seat, personId: next.id },
        ...{ startsOn: '2025-03-17', startEdtf: '2025-03-17' },
      });
    expect((await getTerm(await asNext(), { id: term })).successor?.personId).toBe(next.id);
    expect(await listOwnTerms(await asNext(), undefined)).toMatchObject([
      { personId: next.id, previous: term },
    ]);
    expect(await listOwnTerms(await holder(), undefined)).toMatchObject([{ id: term, previous: null }]);
  });
});

describe('the reminders before an end', () => {
  const mails = () => ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
  const due = async (at: string) =>
    (await asWorker((tx) => termsToRemindOf(tx, new Date(at)))).filter((row) => row.term === term).length;
  const remindAt = (at: string) =>
    remindOfEnd({ ...systemContext('az', organization), now: new Date(at) }, { term });

  it('go out 60 and 14 days before a planned end, once each, to holder and administrators in their languages', async () => {
    await ownerDb()
      .update(terms)
      .set({ plannedEndEdtf: '2027-03-17', plannedEndsOn: '2027-03-17' })
      .where(eq(terms.id, term));
    // Baku is four hours ahead: its 16 January begins at 20:00 of the 15th.
    expect(await due('2027-01-15T19:59:00Z')).toBe(0);
    expect(await due('2027-01-15T20:01:00Z')).toBe(1);
    expect(await remindAt('2027-01-15T19:59:00Z')).toEqual({ days: null, mails: 0 });
    expect(await remindAt('2027-01-15T20:01:00Z')).toEqual({ days: 60, mails: 2 });
    expect(await due('2027-02-01T00:00:00Z')).toBe(0);
    expect(await remindAt('2027-02-01T00:00:00Z')).toEqual({ days: null, mails: 0 });
    expect(await due('2027-03-03T00:00:00Z')).toBe(1);
    expect(await remindAt('2027-03-03T00:00:00Z')).toEqual({ days: 14, mails: 2 });
    expect(await due('2027-03-10T00:00:00Z')).toBe(0);
    expect(await due('2027-04-10T00:00:00Z')).toBe(0);
    const sent = await mails();
    expect(sent).toHaveLength(4);
    const toHolder = sent.find(({ recipient }) => recipient === account.email);
    expect(toHolder?.subject).toContain('срок полномочий истекает');
    expect(toHolder?.text).toContain('17 марта 2027');
    expect(toHolder?.text).toContain(`/ru/account/${organization.slug}/handovers/${term}`);
    const toAdmin = sent.find(({ recipient }) => recipient !== account.email);
    expect(toAdmin?.subject).toContain('səlahiyyət müddəti');
    expect(toAdmin?.text).toContain('Nərgiz Nümunəli');
  });

  it('begin anew when the end is moved, and are not sent to who goes on in the seat', async () => {
    await endOn('2027-03-17');
    expect(await remindAt('2027-03-10T00:00:00Z')).toMatchObject({ days: 14, mails: 2 });
    await endOn('2027-06-30');
    expect(await due('2027-03-11T00:00:00Z')).toBe(0);
    expect(await due('2027-05-05T00:00:00Z')).toBe(1);
    const [row] = await ownerDb().select().from(terms).where(eq(terms.id, term));
    await ownerDb()
      .insert(terms)
      .values({
        ...{ organizationId: organization.id, seatId: seat, personId: row?.personId ?? '' },
        ...{ startsOn: '2027-06-30', startEdtf: '2027-06-30' },
      });
    expect(await remindAt('2027-05-05T00:00:00Z')).toEqual({ days: 60, mails: 0 });
  });

  it('are the job’s, which asks all organizations', async () => {
    await endOn(dayIn(10));
    expect(await remindersJob.run()).toBe(false);
    expect(await remindersJob.run()).toBe(false);
    expect(await mails()).toHaveLength(2);
  });
});
