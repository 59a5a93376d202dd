import { and, eq, isNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentRequests, consents } from '@/db/schema/consents';
import { personDetails } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import {
  ASK,
  admin,
  ask,
  linkOf,
  memberWith,
  organization,
  requestOf,
  setUp,
  wordsOf,
} from './campaign-testing';
import { answerRequest } from './commands/answer';
import { recordMany } from './commands/record-many';
import { withdrawByLink } from './commands/withdraw-by-link';
import { getCampaign, listPaperForms } from './queries/campaign';
import { countConsents } from './queries/campaigns';
import { getLinkedRequest } from './queries/linked';
import { openRequest, requestToken } from './request-link';
import { silentMember } from './testing';

beforeEach(setUp);

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
    await setUp();
    const foreign = await memberWith({});
    const theirs = await ask();
    const row = await requestOf(foreign.id);
    await expect(
      recordMany(admin, { id, day: '2024-05-14', rows: { [row.id]: { back: 'on' } } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(theirs.id).not.toBe(id);
    const open = await ownerDb().select().from(consentRequests).where(isNull(consentRequests.answeredAt));
    expect(open.map((one) => one.id)).toContain(row.id);
  });
});
