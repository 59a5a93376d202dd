import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { type EventValues, go, kindsOf, mailsOf, scene } from './registering-testing';

const db = ownerDb();

describe('registering with an account', () => {
  it('confirms a party at once, row by row, with mail, calendar and journal', async () => {
    const s = await scene();
    const request = await s.account('ru');
    const result = await go(s, request, {
      guests: [{ name: 'Ruslan' }],
      children: '1',
      ages: '6',
      note: 'Salam 🎉',
    });
    expect(result).toMatchObject({ state: 'confirmed', keptUntil: null });
    const people = await db
      .select()
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, result.registration))
      .orderBy(registrationPeople.position);
    expect(people.map(({ name, ageGroup, age }) => [name, ageGroup, age])).toEqual([
      ['Aynur Nümunəli', 'adult', null],
      ['Ruslan', 'adult', null],
      [null, 'child', 6],
    ]);
    const [mail, ...more] = await mailsOf(s);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'registration.confirmed',
      subject: 'Регистрация подтверждена: Nümunə tədbir',
    });
    expect(mail?.attachments[0]?.content).toContain(`UID:${s.event.id}@localhost`);
    const entries = await db.select().from(journal).where(eq(journal.subjectId, result.registration));
    expect(entries.map(({ action }) => action)).toEqual(['registration.create']);
  });

  it('waits as a whole party, and a newcomer who does not fit either behind it', async () => {
    const s = await scene();
    await go(s, await s.account(), { adults: '2' });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'waiting' });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'waiting' });
    const mails = await mailsOf(s);
    expect(mails.map(({ kind }) => kind)).toEqual([
      'registration.confirmed',
      'registration.waiting',
      'registration.waiting',
    ]);
    expect(mails[2]?.text).toContain('Gözləmə siyahısında yeriniz: 2. Sizdən əvvəl 1 qeydiyyat, 3 yer var.');
    expect(mails[2]?.text).not.toContain('təsdiqlənib');
    expect(mails[2]?.attachments).toEqual([]);
  });

  it('waits for the organizer where approval is needed', async () => {
    const s = await scene({ needsApproval: true });
    expect(await go(s, await s.account())).toMatchObject({ state: 'pending' });
    expect(await kindsOf(s)).toEqual(['pending']);
  });

  it('refuses the second registration of an account or a person', async () => {
    const s = await scene();
    const request = await s.member();
    await go(s, request);
    await expect(go(s, request)).rejects.toMatchObject({ code: 'conflict', reason: 'registered-already' });
  });

  it('says no by the state of the event', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const tomorrow = new Date(Date.now() + 86_400_000);
    const cases: [EventValues, object][] = [
      [{ state: 'draft' }, { code: 'not-found' }],
      [{ audience: 'none' }, { code: 'not-found' }],
      [{ hiddenAt: yesterday }, { code: 'not-found' }],
      [{ state: 'cancelled' }, { code: 'closed', reason: 'event-cancelled' }],
      [{ registrationOpensAt: tomorrow }, { code: 'closed', reason: 'registration-not-yet' }],
      [{ registrationClosesAt: yesterday }, { code: 'closed', reason: 'registration-closed' }],
      [
        { startsAt: new Date(yesterday.getTime() - 1000), endsAt: yesterday },
        { code: 'closed', reason: 'event-past' },
      ],
      [{ audience: 'members' }, { code: 'forbidden', reason: 'members-only' }],
    ];
    for (const [values, refusal] of cases) {
      const s = await scene(values);
      await expect(go(s, await s.account())).rejects.toMatchObject(refusal);
      expect(await mailsOf(s)).toEqual([]);
    }
    const members = await scene({ audience: 'members' });
    expect(await go(members, await members.member())).toMatchObject({ state: 'confirmed' });
  });

  it('finds no event of another organization, and none that was made up', async () => {
    const s = await scene();
    const other = await scene();
    const request = await s.account();
    await expect(go(other, request)).rejects.toMatchObject({ code: 'not-found' });
    await expect(go(s, request, { event: 'no-such' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts who comes, and takes no more than the event allows', async () => {
    const s = await scene({ maxPartySize: 3, capacity: null });
    await expect(go(s, await s.account(), { adults: '3' })).rejects.toMatchObject({
      fields: { adults: 'party-too-large' },
      values: { max: 3 },
    });
    expect(await go(s, await s.account(), { adults: '2' })).toMatchObject({ state: 'confirmed' });
    await expect(go(s, await s.account(), { phone: '12' })).rejects.toMatchObject({
      fields: { phone: 'phone' },
    });
  });
});

describe('the same form sent twenty times', () => {
  it('makes one registration and one mail', async () => {
    const s = await scene();
    const request = await s.account();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => go(s, request, { key })));
    expect(new Set(answers.map(({ registration }) => registration)).size).toBe(1);
    const rows = await db
      .select()
      .from(registrations)
      .where(and(eq(registrations.organizationId, s.organization.id)));
    expect(rows).toHaveLength(1);
    expect(await mailsOf(s)).toHaveLength(1);
  });
});
