import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsentPurpose } from '@/db/enums';
import { consents } from '@/db/schema/consents';
import { householdMemberships, households } from '@/db/schema/households';
import { people, personDetails } from '@/db/schema/members';
import { makeAccount, makeConsents, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { todayAt } from '../members/today-at';
import {
  admin,
  everybody,
  linkOf,
  memberWith,
  organization,
  requestOf,
  setUp,
  wordsOf,
} from './campaign-testing';
import { answerRequest } from './commands/answer';
import { askForConsents } from './commands/ask';
import { giveConsents } from './commands/give';
import { recordConsent } from './commands/record';
import { recordMany } from './commands/record-many';
import { withdrawByLink } from './commands/withdraw-by-link';
import { getCampaign, listPaperForms } from './queries/campaign';
import { planAsking } from './queries/campaigns';
import { getLinkedRequest } from './queries/linked';
import { getOwnConsents } from './queries/own';

beforeEach(setUp);

const year = new Date().getUTCFullYear();
/** Where the organization is: a withdrawal of the day before takes nothing back that was agreed to today. */
const TODAY = todayAt(new Date(), 'Asia/Baku');
const BOTH = ['sharing', 'publication'] as const;

type Person = Awaited<ReturnType<typeof memberWith>>;

const bornIn = (birthEdtf: string | null): Promise<Person> =>
  memberWith(birthEdtf === null ? {} : { birthEdtf });

async function livesAsChild({ id }: Person) {
  const db = ownerDb();
  const own = { organizationId: organization.id };
  const [household] = await db.insert(households).values(own).returning();
  await db
    .insert(householdMemberships)
    .values({ ...own, householdId: household?.id ?? '', personId: id, role: 'child' });
}

async function askAll(purposes: readonly ConsentPurpose[] = BOTH, without: 'link' | 'paper' = 'link') {
  const ask = [...purposes];
  const { people: count } = await planAsking(admin, { filter: everybody, ask });
  return askForConsents(admin, { key: crypto.randomUUID(), ask, without, people: count });
}

async function becomes(person: Person, birthEdtf: string) {
  await ownerDb().update(personDetails).set({ birthEdtf }).where(eq(personDetails.personId, person.id));
}

/** Every door by which a person, or whoever writes for them, says yes to the name on public pages. */
const DOORS: Record<string, (person: Person, makeChild: () => Promise<void>) => Promise<unknown>> = {
  'the own page': async ({ id }, makeChild) => {
    const account = await makeAccount();
    await ownerDb().update(people).set({ accountId: account.id }).where(eq(people.id, id));
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    const { shown } = await getOwnConsents(own, undefined);
    await makeChild();
    return giveConsents(own, { shown, give: { publication: 'on' } });
  },
  'a private link': async ({ id }, makeChild) => {
    await askAll();
    const link = await linkOf(id);
    const { consents } = await getLinkedRequest(link, null);
    await makeChild();
    return answerRequest(link, { shown: consents.shown, give: { sharing: 'on', publication: 'on' } });
  },
  'an admin who writes down what was said': async ({ id }, makeChild) => {
    await makeChild();
    return recordConsent(admin, {
      id,
      channel: 'admin',
      day: TODAY,
      purpose: 'publication',
      answer: 'given',
      language: 'az',
    });
  },
  'a form on paper': async ({ id }, makeChild) => {
    await makeChild();
    return recordConsent(admin, {
      id,
      channel: 'paper',
      day: '2024-05-14',
      purpose: 'publication',
      answer: 'given',
      language: 'ru',
    });
  },
  'many forms on paper': async ({ id }, makeChild) => {
    const campaign = await askAll(BOTH, 'paper');
    const request = await requestOf(id);
    await makeChild();
    return recordMany(admin, {
      id: campaign.id,
      day: TODAY,
      rows: { [request.id]: { back: 'on', sharing: 'on', publication: 'on' } },
    });
  },
};

const CHILDREN: [string, (person: Person) => Promise<void>][] = [
  ['whose day of birth is known', (person) => becomes(person, `${year - 9}-05-14`)],
  ['of whom only the month is known', (person) => becomes(person, `${year - 15}-12`)],
  ['of whom only the year is known', (person) => becomes(person, String(year - 15))],
  ['of whom only the decade is known', (person) => becomes(person, `${String(year - 10).slice(0, 3)}X`)],
  ['of whom not even the year is known', (person) => becomes(person, 'XXXX-05-14')],
  ['of unknown age who lives in a household as one', livesAsChild],
];

describe.each(Object.entries(DOORS))('the name on public pages, by %s', (_door, give) => {
  it.each(CHILDREN)('cannot be agreed to for a child %s', async (_name, makeChild) => {
    const person = await bornIn(null);
    const refused = await give(person, () => makeChild(person)).then(
      () => 'given',
      ({ code, reason, fields }) => Object.values(fields ?? {})[0] ?? `${code} ${reason}`,
    );
    expect(['minors-not-public', 'conflict guardian-answers']).toContain(refused);
    expect(await wordsOf(person.id)).toEqual([]);
  });

  it('can be for who is certainly grown', async () => {
    const person = await bornIn(String(year - 30));
    await give(person, async () => undefined);
    expect((await wordsOf(person.id)).join()).toContain('publication given');
  });
});

describe('a child', () => {
  it('is not asked for the name on public pages, by no link and on no paper', async () => {
    const child = await bornIn(String(year - 9));
    const only = (ask: ConsentPurpose[]) => planAsking(admin, { filter: everybody, ask });
    expect([(await only(['publication'])).people, (await only([...BOTH])).people]).toEqual([0, 1]);
    const { id } = await askAll(BOTH, 'paper');
    const { consents, isMinor } = await getLinkedRequest(await linkOf(child.id), null);
    expect([isMinor, consents.states.map(({ purpose }) => purpose)]).toEqual([true, ['sharing']]);
    const [form] = await listPaperForms(admin, { id });
    expect(form?.texts.map(({ purpose }) => purpose)).toEqual(['sharing']);
    const { people: asked } = await getCampaign(admin, { id, shown: 'unanswered', page: 1 });
    expect(asked.map((one) => one.asked)).toEqual([['sharing']]);
  });

  it('has said no to nothing that was not asked: they answer for themselves once they are grown', async () => {
    const [byLink, onPaper] = [await bornIn(String(year - 9)), await bornIn(String(year - 9))];
    const { id } = await askAll();
    const link = await linkOf(byLink.id);
    const { consents } = await getLinkedRequest(link, null);
    await answerRequest(link, { shown: consents.shown });
    await recordMany(admin, { id, day: TODAY, rows: { [(await requestOf(onPaper.id)).id]: { back: 'on' } } });
    expect(await wordsOf(byLink.id)).toEqual(['sharing refused link']);
    expect(await wordsOf(onPaper.id)).toEqual(['sharing refused paper']);
  });

  it('of then is no grown-up: what a form says that was signed under age is not written down later', async () => {
    const grown = await bornIn(`${year - 18}-01-01`);
    const onPaper = (day: string) =>
      recordConsent(admin, {
        id: grown.id,
        channel: 'paper',
        day,
        purpose: 'publication',
        answer: 'given',
        language: 'az',
      });
    await expect(onPaper(`${year - 3}-05-14`)).rejects.toMatchObject({
      fields: { purpose: 'minors-not-public' },
    });
    await onPaper(`${year - 1}-05-14`);
    expect(await wordsOf(grown.id)).toEqual(['publication given paper']);
  });

  it('of then is asked by a link once they are grown, and can say yes there although they did as a child', async () => {
    const grown = await bornIn(`${year - 18}-01-01`);
    await makeConsents(organization.id, grown.id, ['publication']);
    await ownerDb()
      .update(consents)
      .set({ givenAt: new Date(`${year - 3}-05-14`) })
      .where(eq(consents.personId, grown.id));
    await askAll(['publication']);
    const link = await linkOf(grown.id);
    const { consents: asked } = await getLinkedRequest(link, null);
    await answerRequest(link, { shown: asked.shown, give: { publication: 'on' } });
    expect(await wordsOf(grown.id)).toEqual(['publication given link', 'publication given paper']);
  });

  it('sees what was agreed to before the birth date was known, and it can be taken back', async () => {
    const person = await bornIn(null);
    await askAll();
    const link = await linkOf(person.id);
    const { consents } = await getLinkedRequest(link, null);
    await answerRequest(link, { shown: consents.shown, give: { publication: 'on' } });
    await becomes(person, String(year - 9));
    await withdrawByLink(link, { purpose: 'publication' });
    expect((await wordsOf(person.id)).join()).toContain('publication withdrawn link');
    const other = await bornIn(String(year - 9));
    await makeConsents(organization.id, other.id, ['publication']);
    await recordConsent(admin, {
      id: other.id,
      channel: 'admin',
      day: TODAY,
      purpose: 'publication',
      answer: 'withdrawn',
      language: 'az',
    });
    expect((await wordsOf(other.id)).join()).toContain('publication withdrawn admin');
  });
});
