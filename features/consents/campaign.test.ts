import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentRequests } from '@/db/schema/consents';
import { guardianships } from '@/db/schema/households';
import { mailSettings } from '@/db/schema/mail';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { listInput } from '@/features/members/schema';
import {
  ASK,
  admin,
  ask,
  everybody,
  linkOf,
  mails,
  memberWith,
  organization,
  requestOf,
  sendAll,
  setUp,
  wordsOf,
} from './campaign-testing';
import { askForConsents } from './commands/ask';
import { planAsking } from './queries/campaigns';
import { getLinkedRequest } from './queries/linked';
import { requestToken } from './request-link';

beforeEach(setUp);

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
