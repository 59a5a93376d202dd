import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { terms } from '@/db/schema/board';
import { households } from '@/db/schema/households';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { registrations } from '@/db/schema/registrations';
import { eventReminders } from '@/db/schema/reminders';
import { makeAccount, makeConsents, makeEvent, makeMember, makeTerm, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { first, makeRegistration } from '@/db/testing/single-rows';
import { contextOf, type RequestContext, systemContext } from '@/server/context';
import { createAnnouncement } from './announcements/commands/create';
import { greetBirthdays } from './announcements/commands/greet-birthdays';
import { sendAnnouncement } from './announcements/commands/send';
import { announcementsJob } from './announcements/jobs';
import { remindOfEnd } from './board/commands/remind-of-end';
import { answerRequest } from './consents/commands/answer';
import { askForConsents } from './consents/commands/ask';
import { consentMailsJob } from './consents/jobs';
import { getCampaign, listPaperForms } from './consents/queries/campaign';
import { planAsking } from './consents/queries/campaigns';
import { getLinkedRequest } from './consents/queries/linked';
import { openRequest, requestToken } from './consents/request-link';
import { addDue } from './dues/commands/add-due';
import { remind } from './dues/commands/remind';
import { getReminder } from './dues/queries/reminder';
import { addGuardian } from './households/commands/add-guardian';
import { addPersonToHousehold } from './households/commands/add-person';
import { createHousehold } from './households/commands/create';
import { declineChange } from './members/commands/decline-change';
import { requestChanges } from './members/commands/request-changes';
import { listChanges } from './members/queries/changes';
import { getOwnProfile } from './members/queries/profile';
import { listInput } from './members/schema';
import { cancelEvent } from './registrations/commands/cancel-event';
import { sendReminder } from './registrations/commands/send-reminder';
import { tellChange } from './registrations/commands/tell-change';

const db = ownerDb();
const EMAIL = 'merhum@example.org';
const everybody = listInput.parse({});

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof organizationWith>>['organization'];
let person: { id: string; slug: string };
let own: RequestContext;

/** Somebody who wants every mail, and has a login. */
beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'AZ' }));
  const account = await makeAccount({ email: `${randomUUID()}@example.org` });
  person = await makeMember(organization.id, account.id, ['sharing', 'newsletter']);
  await db
    .update(personDetails)
    .set({ email: EMAIL, birthEdtf: '1950-11-28' })
    .where(eq(personDetails.personId, person.id));
  own = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
});

const dies = (id = person.id) =>
  db
    .update(memberships)
    .set({ endsOn: '2026-01-01', endEdtf: '2026-01-01', endReason: 'died' })
    .where(eq(memberships.personId, id));

/** How many mails there are for their addresses. */
async function mailsToThem(): Promise<number> {
  const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
  const address = own.actor.kind === 'account' ? own.actor.account.email : null;
  return mails.filter(({ recipient }) => recipient === EMAIL || recipient === address).length;
}

const system = (now = new Date()) => ({ ...systemContext('az', organization), now });
const sendAsking = async () => {
  while (await consentMailsJob.run()) {
    // There is more.
  }
};
const askAll = async (without: 'link' | 'paper' = 'link') => {
  const ask = ['photographs' as const];
  const { people: count } = await planAsking(admin, { filter: everybody, ask });
  return askForConsents(admin, { key: randomUUID(), ask, without, people: count });
};

async function registered(email = EMAIL, personId = person.id, known?: string) {
  const event = known ?? (await makeEvent(organization.id)).id;
  const id = await makeRegistration(organization.id, event, null);
  await db.update(registrations).set({ email, personId }).where(eq(registrations.id, id));
  return event;
}

/** Every mail that could go to them: what comes before they die, and what would be sent then. */
const MAILS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'an announcement': async () => {
    const texts = { az: { title: 'Yığıncaq', text: 'Görüşürük.' } };
    const { id } = await createAnnouncement(admin, { kind: 'news', to: 'all', texts });
    return async () => {
      await sendAnnouncement(admin, { id });
      for (let round = 0; round < 3; round += 1) await announcementsJob.run();
    };
  },
  'an announcement that is on its way': async () => {
    const texts = { az: { title: 'Yığıncaq', text: 'Görüşürük.' } };
    const { id } = await createAnnouncement(admin, { kind: 'news', to: 'all', texts });
    await sendAnnouncement(admin, { id });
    return async () => {
      for (let round = 0; round < 3; round += 1) await announcementsJob.run();
    };
  },
  'congratulations on the birthday': async () => {
    await db.insert(mailSettings).values({ organizationId: organization.id, sendsBirthdayMail: true });
    return () => greetBirthdays(system(new Date('2026-11-28T08:00:00Z')), {});
  },
  'a reminder of dues': async () => {
    const treasurer = await signedIn(organization, 'treasurer');
    const due = { amount: '20', currency: 'AZN' as const, year: '2025' as never };
    await addDue(treasurer, { person: person.id, ...due });
    return () => remind(treasurer, { person: person.id });
  },
  'a question for their consents': async () => {
    await askAll();
    return sendAsking;
  },
  'a question for the consents of their child': async () => {
    const child = await makeChild(organization.id);
    await addGuardian(admin, { minor: child.id, guardian: person.id, relation: 'parent', start: '2020' });
    await db.insert(memberships).values({
      ...{ organizationId: organization.id, personId: child.id },
      ...{ startsOn: '2024-01-01', startEdtf: '2024' },
    });
    await makeConsents(organization.id, person.id, ['photographs']);
    await askAll();
    return sendAsking;
  },
  'a reminder of an event': async () => {
    const event = await registered();
    const reminder = first(
      await db
        .insert(eventReminders)
        .values({
          ...{ organizationId: organization.id, eventId: event, kind: 'before' as const },
          ...{ minutes: 60 * 24 * 7, states: ['confirmed' as const] },
        })
        .returning(),
    );
    await db.update(registrations).set({ createdAt: new Date('2020-01-01') });
    // At noon in Baku, whatever the hour is: no reminder goes out at night.
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    return () => sendReminder(system(new Date(`${day}T08:00:00Z`)), { reminder: reminder.id });
  },
  'that an event is changed': async () => {
    const event = await registered();
    return () => tellChange(admin, { event, scope: 'this' });
  },
  'that an event is called off': async () => {
    const event = await registered();
    return () => cancelEvent(admin, { event });
  },
  'the one mail of their household': async () => {
    const household = await createHousehold(admin, {
      ...{ key: randomUUID(), name: 'Nümunəlilər', person: person.id, role: 'adult' as const },
    });
    const event = await makeEvent(organization.id);
    for (const email of ['one@example.org', 'other@example.org']) {
      const { id } = await makeMember(organization.id);
      const lives = { household: household.id, person: id, role: 'adult' as const };
      await addPersonToHousehold(admin, { key: randomUUID(), ...lives });
      await registered(email, id, event.id);
    }
    await db.update(households).set({ mailPersonId: person.id }).where(eq(households.id, household.id));
    return () => cancelEvent(admin, { event: event.id });
  },
  'that their term ends': async () => {
    const { term } = await makeTerm(organization.id, person.id);
    await db
      .update(terms)
      .set({ plannedEndEdtf: '2027-03-17', plannedEndsOn: '2027-03-17' })
      .where(eq(terms.id, term.id));
    return () => remindOfEnd(system(new Date('2027-03-10T00:00:00Z')), { term: term.id });
  },
  'what became of a change that they asked for': async () => {
    const { version } = await getOwnProfile(own, undefined);
    await requestChanges(own, { version, fields: 'birth', birth: '1951' });
    const [change] = await listChanges(admin, null);
    return () => declineChange(admin, { id: change?.id ?? '' });
  },
};

describe.each(Object.entries(MAILS))('%s', (_name, begin) => {
  it('goes to who lives', async () => {
    const send = await begin();
    await send();
    expect(await mailsToThem()).toBeGreaterThan(0);
  });

  it('goes to nobody who has died', async () => {
    const send = await begin();
    await dies();
    await send().catch(({ code }) => expect(code).toBe('conflict'));
    expect(await mailsToThem()).toBe(0);
  });
});

describe('once somebody has died', () => {
  it('a link that asks for their consents can be answered by nobody, and no form is printed for them', async () => {
    const campaign = await askAll('paper');
    await db.update(personDetails).set({ email: null }).where(eq(personDetails.personId, person.id));
    await sendAsking();
    const page = async () =>
      (await getCampaign(admin, { id: campaign.id, shown: 'unanswered', page: 1 })).people[0];
    const before = await page();
    expect(before).toMatchObject({ url: expect.stringContaining('http'), asked: ['photographs'] });
    const link = await openRequest('az', requestToken(before?.id ?? ''));
    const { consents } = await getLinkedRequest(link, null);
    expect(await listPaperForms(admin, { id: campaign.id })).toHaveLength(1);
    await dies();
    expect(await page()).toMatchObject({ url: null, asked: [] });
    expect(await listPaperForms(admin, { id: campaign.id })).toEqual([]);
    const later = { ...link, now: new Date() };
    expect(await getLinkedRequest(later, null)).toMatchObject({ state: 'expired', consents: { states: [] } });
    const answer = { shown: consents.shown, give: { photographs: 'on' as const } };
    await expect(answerRequest(later, answer)).rejects.toMatchObject({ reason: 'link-gone' });
  });

  it('nobody is asked on behalf of a child who has', async () => {
    const child = await makeChild(organization.id);
    await addGuardian(admin, { minor: child.id, guardian: person.id, relation: 'parent', start: '2020' });
    await db.insert(memberships).values({
      ...{ organizationId: organization.id, personId: child.id },
      ...{ startsOn: '2024-01-01', startEdtf: '2024' },
    });
    await askAll();
    await dies(child.id);
    await sendAsking();
    // The one mail is for themselves.
    expect(await mailsToThem()).toBe(1);
  });

  it('the page of their dues says so instead of proposing a reminder', async () => {
    const treasurer = await signedIn(organization, 'treasurer');
    const isSaid = async () => (await getReminder(treasurer, { person: person.id })).isDeceased;
    expect(await isSaid()).toBe(false);
    await dies();
    expect(await isSaid()).toBe(true);
    await expect(remind(treasurer, { person: person.id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('whoever is taken in again is written to again: the record was wrong', async () => {
    await dies();
    await db.insert(memberships).values({
      ...{ organizationId: organization.id, personId: person.id },
      ...{ startsOn: '2026-02-01', startEdtf: '2026-02-01' },
    });
    const event = await registered();
    await cancelEvent(admin, { event });
    expect(await mailsToThem()).toBe(1);
  });
});
