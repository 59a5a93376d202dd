import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '@/db/schema/announcements';
import { groupMemberships, groups } from '@/db/schema/groups';
import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { memberships } from '@/db/schema/memberships';
import { registrations } from '@/db/schema/registrations';
import { savedLists } from '@/db/schema/saved-lists';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { resumeAnnouncement } from './commands/resume';
import { sendAnnouncement } from './commands/send';
import { sendTest } from './commands/send-test';
import { stopAnnouncement } from './commands/stop';
import { updateAnnouncement } from './commands/update';
import {
  admin,
  announce,
  both,
  languageOf,
  mailsOf,
  makeAll,
  member,
  organization,
  recipientsIn,
  setUp,
} from './testing';

const state = async (id: string) =>
  (await ownerDb().select().from(announcements).where(eq(announcements.id, id)))[0]?.state;
const addresses = async () => (await mailsOf()).map(({ recipient }) => recipient);
const sent = () =>
  ownerDb().update(outbox).set({ state: 'sent' }).where(eq(outbox.organizationId, organization.id));
async function send(values: Parameters<typeof announce>[0] = {}) {
  const { id } = await announce(values);
  await sendAnnouncement(admin, { id });
  await makeAll();
  return id;
}
const inOrder = (...people: { email: string | null }[]) => people.map(({ email }) => email).sort();

beforeEach(() => setUp({ defaultLocale: 'az' }));

describe('an announcement', () => {
  it('goes to each once, all of it in their language, else in that of the organization', async () => {
    const [none, russian, english] = [
      await member(),
      await member(undefined, { locale: 'ru' }),
      await member(undefined, { locale: 'en' }),
    ];
    const id = await send();
    const mails = await mailsOf();
    expect(mails.map(({ recipient }) => recipient)).toEqual(inOrder(none, russian, english));
    for (const { recipient, subject, text, html } of mails) {
      const isRussian = recipient === russian.email;
      expect(subject).toBe(isRussian ? both.ru?.title : both.az?.title);
      expect(languageOf(text)).toBe(isRussian ? 'ru' : 'az');
      expect([text.includes('Salam'), text.includes('Здравствуйте')]).toEqual([!isRussian, isRussian]);
      expect(html).toContain('<strong>');
      expect(html).toContain(isRussian ? 'lang="ru"' : 'lang="az"');
    }
    expect(await state(id)).toBe('sending');
    await sent();
    await makeAll();
    expect(await state(id)).toBe('done');
    expect(await mailsOf()).toHaveLength(3);
  });

  it('is refused half written, without its own language, and after it has gone out', async () => {
    await member();
    await expect(announce({ texts: { ...both, en: { title: 'Meeting' } } })).rejects.toMatchObject({
      fields: { 'texts.en.text': 'announcement-half' },
    });
    await expect(announce({ texts: { ru: { title: 'Собрание', text: 'x' } } })).rejects.toMatchObject({
      fields: { 'texts.az.title': 'required' },
    });
    const id = await send();
    const change = { id, kind: 'news', to: 'all', texts: both } as const;
    await expect(updateAnnouncement(admin, change)).rejects.toMatchObject({ reason: 'announcement-sent' });
    await expect(sendAnnouncement(admin, { id })).rejects.toMatchObject({ reason: 'announcement-sent' });
    expect(await mailsOf()).toHaveLength(1);
  });

  it('goes to a group, a saved list or who registered, and to nobody else', async () => {
    const [inGroup, former, guest, other] = [await member(), await member(), await member(), await member()];
    const organizationId = organization.id;
    const [group] = await ownerDb().insert(groups).values({ organizationId }).returning();
    const groupId = group?.id ?? '';
    await ownerDb()
      .insert(groupMemberships)
      .values([
        { organizationId, groupId, personId: inGroup.id },
        { organizationId, groupId, personId: former.id, endsOn: '2020-01-01', endEdtf: '2020-01-01' },
      ]);
    await send({ to: `group:${groupId}` });
    expect(await addresses()).toEqual([inGroup.email]);

    const event = await makeEvent(organizationId);
    const party = { organizationId, eventId: event.id, name: 'Qonaq', locale: 'ru' } as const;
    await ownerDb()
      .insert(registrations)
      .values([
        { ...party, state: 'confirmed', personId: guest.id, email: 'other@example.org' },
        { ...party, state: 'waiting', email: 'stranger@example.org' },
        { ...party, state: 'cancelled', email: 'left@example.org' },
      ]);
    await ownerDb().delete(outbox);
    await send({ to: `event:${event.id}` });
    expect(await addresses()).toEqual(inOrder(guest, { email: 'stranger@example.org' }));
    expect((await mailsOf()).find(({ recipient }) => recipient.startsWith('stranger'))?.subject).toBe(
      'Собрание',
    );

    await ownerDb().update(memberships).set({ type: 'youth' }).where(eq(memberships.personId, other.id));
    const [list] = await ownerDb()
      .insert(savedLists)
      .values({ organizationId, name: 'Gənclər', filter: { type: 'youth' } })
      .returning();
    await ownerDb().delete(outbox);
    await send({ to: `list:${list?.id}` });
    expect(await addresses()).toEqual([other.email]);
  });

  it('goes to one of a household that wants one mail, and to guardians instead of minors', async () => {
    const organizationId = organization.id;
    const [mother, father, child, lonely] = [
      await member(),
      await member(),
      await member('child@example.org', { birthEdtf: '2020-05-01' }),
      await member('lonely@example.org', { birthEdtf: '2020-05-01' }),
    ];
    const [home] = await ownerDb()
      .insert(households)
      .values({ organizationId, mailPersonId: mother.id })
      .returning();
    for (const { id: personId } of [mother, father]) {
      await ownerDb()
        .insert(householdMemberships)
        .values({ organizationId, householdId: home?.id ?? '', personId });
    }
    await ownerDb()
      .insert(guardianships)
      .values({ organizationId, minorId: child.id, guardianId: father.id, relation: 'parent' });
    const id = await send();
    expect(await addresses()).toEqual([mother.email]);
    const rows = await recipientsIn(id);
    expect(rows.find(({ personId }) => personId === mother.id)?.covers).toBe(3);
    expect(rows.find(({ personId }) => personId === lonely.id)?.leftOut).toBe('no-guardian');
    expect(rows).toHaveLength(2);
  });

  it('stops and goes on: what was not sent is sent later, nothing twice', async () => {
    const people = await Promise.all([member(), member(), member()]);
    const id = await send();
    const [first] = await mailsOf();
    await ownerDb()
      .update(outbox)
      .set({ state: 'sent' })
      .where(eq(outbox.id, first?.id ?? ''));
    await stopAnnouncement(admin, { id });
    await makeAll();
    expect((await mailsOf()).map((mail) => mail.state).sort()).toEqual(['sent', 'stopped', 'stopped']);
    await expect(stopAnnouncement(admin, { id })).rejects.toMatchObject({ code: 'conflict' });
    await resumeAnnouncement(admin, { id });
    await makeAll();
    expect((await mailsOf()).map((mail) => mail.state).sort()).toEqual(['sent', 'waiting', 'waiting']);
    expect(await addresses()).toEqual(inOrder(...people));
  });

  it('waits for its time on the clock of the organization, and can be called back until then', async () => {
    await member();
    const { id } = await announce();
    await expect(sendAnnouncement(admin, { id, at: '2020-01-01T10:00' })).rejects.toMatchObject({
      fields: { at: 'time-past' },
    });
    await sendAnnouncement(admin, { id, at: '2126-01-01T10:00' });
    const [row] = await ownerDb().select().from(announcements).where(eq(announcements.id, id));
    expect(row?.sendAt?.toISOString()).toBe('2126-01-01T06:00:00.000Z');
    await makeAll();
    expect(await mailsOf()).toEqual([]);
    await stopAnnouncement(admin, { id });
    expect(await state(id)).toBe('draft');
    await sendAnnouncement(admin, { id, at: '2126-01-01T10:00' });
    await ownerDb().update(announcements).set({ sendAt: sql`now()` }).where(eq(announcements.id, id));
    await makeAll();
    expect(await mailsOf()).toHaveLength(1);
  });

  it('keeps to the limit of an hour and says when it goes on', async () => {
    await Promise.all(Array.from({ length: 5 }, () => member()));
    await ownerDb().insert(mailSettings).values({ organizationId: organization.id, perHour: 2 });
    await send();
    expect(await mailsOf()).toHaveLength(2);
    await ownerDb()
      .update(outbox)
      .set({ createdAt: sql`now() - interval '61 minutes'` })
      .where(eq(outbox.organizationId, organization.id));
    await makeAll();
    expect(await mailsOf()).toHaveLength(4);
  });

  it('is made once by two processes at the same moment', async () => {
    await Promise.all(Array.from({ length: 12 }, () => member()));
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    await Promise.all([makeAll(), makeAll(), makeAll()]);
    expect(new Set(await addresses()).size).toBe(12);
    expect(await mailsOf()).toHaveLength(12);
  });

  it('is tested by its writer alone, who need not be an admin', async () => {
    await member();
    const { id } = await announce();
    const editor = await signedIn(organization, 'editor');
    await sendTest(editor, { id, language: 'ru' });
    const account = editor.actor.kind === 'account' ? editor.actor.account : null;
    expect((await mailsOf()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [account?.email, 'Собрание'],
    ]);
    await expect(sendTest(editor, { id, language: 'en' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(sendAnnouncement(editor, { id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
