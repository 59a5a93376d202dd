import { and, eq, isNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentRequests, consents } from '@/db/schema/consents';
import { guardianships } from '@/db/schema/households';
import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { listInput } from '@/features/members/schema';
import type { RequestContext } from '@/server/context';
import { answerRequest } from './commands/answer';
import { askForConsents } from './commands/ask';
import { recordMany } from './commands/record-many';
import { withdrawByLink } from './commands/withdraw-by-link';
import { consentMailsJob } from './jobs';
import { getCampaign, listPaperForms } from './queries/campaign';
import { countConsents, planAsking } from './queries/campaigns';
import { getLinkedRequest } from './queries/linked';
import { openRequest, requestToken } from './request-link';
import { silentMember } from './testing';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

const everybody = listInput.parse({});
const ASK = ['sharing', 'newsletter'] as const;

async function memberWith(details: Partial<typeof personDetails.$inferInsert>) {
  const person = await makeMember(organization.id, null, []);
  if (Object.keys(details).length === 0) return person;
  await ownerDb().update(personDetails).set(details).where(eq(personDetails.personId, person.id));
  return person;
}
const ask = async (without: 'link' | 'paper' = 'link') => {
  const { people } = await planAsking(admin, { filter: everybody, ask: [...ASK] });
  return askForConsents(admin, { key: crypto.randomUUID(), ask: [...ASK], without, people });
};
const requestOf = async (personId: string) => {
  const [row] = await ownerDb().select().from(consentRequests).where(eq(consentRequests.personId, personId));
  if (!row) throw new Error('not asked');
  return row;
};
const linkOf = async (personId: string) => openRequest('az', requestToken((await requestOf(personId)).id));
const wordsOf = async (personId: string) => {
  const rows = await ownerDb().select().from(consents).where(eq(consents.personId, personId));
  return rows.map(({ purpose, answer, channel }) => `${purpose} ${answer} ${channel}`).sort();
};
const mails = () => ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
const sendAll = async () => {
  while (await consentMailsJob.run()) {
    // There is more.
  }
};

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

describe('the mails of a campaign', () => {
  it('count in the limits of the organization, and wait for room', async () => {
    for (const name of ['a', 'b', 'c']) await memberWith({ email: `${name}@example.org` });
    await ownerDb().insert(mailSettings).values({ organizationId: organization.id, perHour: 2 });
    await ask();
    await sendAll();
    expect(await mails()).toHaveLength(2);
    await ownerDb().execute(sql`
      update outbox set created_at = now() - interval '61 minutes' where organization_id = ${organization.id}`);
    await sendAll();
    expect(await mails()).toHaveLength(3);
  });
});

describe('whom a campaign asks', () => {
  it('is who has not answered: not who has, who left, who died or who is being asked already', async () => {
    const mailed = await memberWith({ email: 'a@example.org' });
    await memberWith({});
    await makeMember(organization.id, null, ['sharing', 'newsletter']);
    const left = await memberWith({});
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01', endReason: 'left' })
      .where(eq(memberships.personId, left.id));
    const plan = { filter: everybody, ask: [...ASK] };
    expect(await planAsking(admin, plan)).toMatchObject({ people: 2, mail: 1, noMail: 1 });
    const dead = await memberWith({});
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01', endReason: 'died' })
      .where(eq(memberships.personId, dead.id));
    const all = listInput.parse({ status: 'all' });
    expect(await planAsking(admin, { ...plan, filter: all })).toMatchObject({ people: 3 });
    await ask();
    expect(await planAsking(admin, plan)).toMatchObject({ people: 0 });
    await expect(ask()).rejects.toMatchObject({ reason: 'nobody-to-ask' });
    expect((await requestOf(mailed.id)).way).toBe('mail');
  });

  it('is what the preview showed, once', async () => {
    await memberWith({});
    const input = { key: crypto.randomUUID(), ask: [...ASK], without: 'paper' as const, people: 1 };
    await memberWith({});
    await expect(askForConsents(admin, input)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    const first = await askForConsents(admin, { ...input, people: 2 });
    expect(await askForConsents(admin, { ...input, people: 2 })).toEqual(first);
  });

  it('asks who acts for a minor, never the minor', async () => {
    const birthEdtf = `${new Date().getUTCFullYear() - 9}-02-03`;
    const child = await memberWith({ birthEdtf, email: 'child@example.org' });
    const parent = await makeMember(organization.id, null, ['sharing', 'newsletter']);
    await ask();
    expect((await requestOf(child.id)).way).toBe('link');
    await ownerDb().delete(consentRequests);
    await ownerDb()
      .update(personDetails)
      .set({ email: 'parent@example.org' })
      .where(eq(personDetails.personId, parent.id));
    await ownerDb().insert(guardianships).values({
      organizationId: organization.id,
      minorId: child.id,
      guardianId: parent.id,
      relation: 'parent',
    });
    await ask();
    await sendAll();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['parent@example.org']);
  });
});

describe('the mails', () => {
  it('go out once each, in the language of their person, with a link that opening does not use up', async () => {
    const person = await memberWith({ email: 'a@example.org', locale: 'ru' });
    await memberWith({ email: 'b@example.org' });
    await ask();
    await sendAll();
    await sendAll();
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(['a@example.org', 'b@example.org']);
    const mine = sent.find(({ recipient }) => recipient === 'a@example.org');
    const token = requestToken((await requestOf(person.id)).id);
    expect(mine?.text).toContain(`/ru/consents/${token}`);
    expect(mine?.subject).toMatch(/согласны/);
    for (let i = 0; i < 3; i++) {
      const shown = await getLinkedRequest(await linkOf(person.id), null);
      expect([shown.state, shown.consents.states.map(({ last }) => last)]).toEqual(['open', [null, null]]);
      expect(JSON.stringify(shown)).not.toContain(person.surname);
    }
    expect(await wordsOf(person.id)).toEqual([]);
  });

  it('become a link to hand over where the address is gone', async () => {
    const person = await memberWith({ email: 'a@example.org' });
    await ask();
    await ownerDb().update(personDetails).set({ email: null }).where(eq(personDetails.personId, person.id));
    await sendAll();
    expect(await mails()).toEqual([]);
    expect((await requestOf(person.id)).way).toBe('link');
  });
});

describe('an answer by link', () => {
  it('gives what is ticked and refuses the rest; both can be changed until the link runs out', async () => {
    const person = await memberWith({});
    const { id } = await ask();
    const link = await linkOf(person.id);
    const { consents: page } = await getLinkedRequest(link, null);
    await answerRequest(link, { shown: page.shown, give: { sharing: 'on' } });
    expect(await wordsOf(person.id)).toEqual(['newsletter refused link', 'sharing given link']);
    const input = { id, shown: 'given' as const, page: 1 };
    expect((await getCampaign(admin, input)).campaign).toMatchObject({ asked: 1, given: 1, refused: 0 });
    await withdrawByLink(link, { purpose: 'sharing' });
    expect((await getCampaign(admin, input)).campaign).toMatchObject({ given: 0, refused: 1, unanswered: 0 });
    await answerRequest(link, { shown: page.shown, give: { sharing: 'on', newsletter: 'on' } });
    const { campaign, people } = await getCampaign(admin, input);
    expect([campaign.given, people[0]?.agreed, people[0]?.url]).toEqual([1, ['sharing', 'newsletter'], null]);
    const late = { ...link, now: new Date(Date.now() + 400 * 86_400_000) };
    await expect(answerRequest(late, { shown: page.shown })).rejects.toMatchObject({ reason: 'link-gone' });
    // Taking back is as easy as giving was, however long ago.
    const given = (await getLinkedRequest(late, null)).consents.states.map(({ last }) => last?.answer);
    expect(given).toEqual(['given', 'given']);
    await withdrawByLink(late, { purpose: 'sharing' });
    expect((await wordsOf(person.id)).join()).toContain('sharing withdrawn link');
  });

  it('that nobody gave in time opens nothing afterwards', async () => {
    const person = await memberWith({});
    await ask();
    const late = { ...(await linkOf(person.id)), now: new Date(Date.now() + 31 * 86_400_000) };
    expect(await getLinkedRequest(late, null)).toMatchObject({ state: 'expired', consents: { states: [] } });
    await expect(withdrawByLink(late, { purpose: 'sharing' })).rejects.toMatchObject({ reason: 'link-gone' });
  });

  it('is nobody’s any more who answered for a child, once the child is of age', async () => {
    const born = new Date(Date.now() - 16 * 365.25 * 86_400_000 + 30 * 86_400_000).toISOString().slice(0, 10);
    const child = await memberWith({ birthEdtf: born });
    await ask();
    const guardian = await linkOf(child.id);
    const later = { ...guardian, now: new Date() };
    const { consents: form, state } = await getLinkedRequest(later, null);
    expect(state).toBe('open');
    // A month and more went by while the guardian kept the link.
    await ownerDb().execute(
      sql`update consent_campaigns set created_at = created_at - interval '60 days' where organization_id = ${organization.id}`,
    );
    await ownerDb().execute(
      sql`update consent_requests set mailed_at = mailed_at - interval '60 days' where organization_id = ${organization.id}`,
    );
    const grown = new Date(Date.now() - 16 * 365.25 * 86_400_000 - 10 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: grown })
      .where(eq(personDetails.personId, child.id));
    expect((await getLinkedRequest(later, null)).state).toBe('expired');
    await expect(withdrawByLink(later, { purpose: 'sharing' })).rejects.toMatchObject({
      reason: 'link-gone',
    });
    const answer = { shown: form.shown, give: { sharing: 'on' as const } };
    await expect(answerRequest(later, answer)).rejects.toMatchObject({ reason: 'link-gone' });
    expect(await wordsOf(child.id)).toEqual([]);
  });

  it('leaves alone what was not asked for and what was agreed to before', async () => {
    const person = await silentMember(organization, ['sharing', 'publication']);
    await ask();
    const link = await linkOf(person.id);
    const { consents: page } = await getLinkedRequest(link, null);
    await answerRequest(link, { shown: page.shown });
    expect(await wordsOf(person.id)).toEqual([
      'newsletter refused link',
      'publication given paper',
      'sharing given paper',
    ]);
  });

  it('needs the very token', async () => {
    await expect(openRequest('az', requestToken(crypto.randomUUID()))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('on paper', () => {
  it('each has a form in their language, and many are written down at once', async () => {
    const [one, two, three] = [
      await memberWith({ locale: 'ru' }),
      await memberWith({ locale: 'en' }),
      await memberWith({ locale: 'az' }),
    ];
    const { id } = await ask('paper');
    const forms = await listPaperForms(admin, { id });
    expect(new Set(forms.map(({ locale }) => locale))).toEqual(new Set(['az', 'ru', 'en']));
    expect(forms[0]?.texts.map(({ purpose }) => purpose)).toEqual([...ASK]);
    const [first, second] = [await requestOf(one.id), await requestOf(two.id)];
    await recordMany(admin, {
      id,
      day: '2024-05-14',
      note: 'Qovluq 1',
      rows: {
        [first.id]: { back: 'on', sharing: 'on' },
        [second.id]: { back: 'on' },
        [(await requestOf(three.id)).id]: { sharing: 'on' },
      },
    });
    expect(await wordsOf(one.id)).toEqual(['newsletter refused paper', 'sharing given paper']);
    expect(await wordsOf(two.id)).toEqual(['newsletter refused paper', 'sharing refused paper']);
    expect(await wordsOf(three.id)).toEqual([]);
    const [kept] = await ownerDb()
      .select()
      .from(consents)
      .where(and(eq(consents.personId, one.id), eq(consents.purpose, 'sharing')));
    expect(kept).toMatchObject({ locale: 'ru', note: 'Qovluq 1', askedBy: admin.standing.accountId });
    expect(kept?.textHash).not.toBeNull();
    expect((await listPaperForms(admin, { id })).map(({ locale }) => locale)).toEqual(['az']);
    const { members, purposes } = await countConsents(admin, null);
    expect(members).toBe(3);
    expect(purposes.find(({ purpose }) => purpose === 'sharing')).toMatchObject({
      given: 1,
      refused: 1,
      none: 1,
    });
  });

  it('of another campaign are not written down here', async () => {
    await memberWith({});
    const { id } = await ask();
    const { organization: other, request } = await organizationWith('admin');
    organization = other;
    const foreign = await memberWith({});
    admin = request;
    const theirs = await ask();
    const row = await requestOf(foreign.id);
    await expect(
      recordMany(request, { id, day: '2024-05-14', rows: { [row.id]: { back: 'on' } } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(theirs.id).not.toBe(id);
    const open = await ownerDb().select().from(consentRequests).where(isNull(consentRequests.answeredAt));
    expect(open.map((one) => one.id)).toContain(row.id);
  });
});
