import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { journal } from '@/db/schema/kernel';
import { personDetails } from '@/db/schema/members';
import { makeConsents, makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { agreesTo } from '@/features/members/consent';
import { listDirectory } from '@/features/members/queries/directory';
import { listMembers } from '@/features/members/queries/list';
import { getOwnProfile } from '@/features/members/queries/profile';
import { listInput } from '@/features/members/schema';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { giveConsents } from './commands/give';
import { recordConsent } from './commands/record';
import { withdrawConsent } from './commands/withdraw';
import { listConsentsOf } from './queries/of-person';
import { getOwnConsents } from './queries/own';
import { give, silentMember } from './testing';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let me: Awaited<ReturnType<typeof silentMember>>;
let other: Awaited<ReturnType<typeof silentMember>>;

const seenBy = async (request: RequestContext, q?: string) => {
  const { members, found } = await listDirectory(request, q ? { q } : {});
  expect(found.count).toBe(members.length);
  return members.map(({ id }) => id);
};
const withdraw = (purpose: 'record' | 'sharing' | 'publication') => withdrawConsent(me.request, { purpose });
const rowsOf = (id: string) =>
  ownerDb().select().from(consents).where(eq(consents.personId, id)).orderBy(consents.givenAt);
const today = () => new Date().toISOString().slice(0, 10);

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { timezone: 'UTC' }));
  me = await silentMember(organization);
  other = await silentMember(organization, ['sharing']);
});

describe('who is not recorded', () => {
  it('is there for admins, and for no member in list, search and count', async () => {
    expect(await seenBy(other.request)).toEqual([other.id]);
    expect(await seenBy(other.request, 'Nərgiz')).not.toContain(me.id);
    expect(await seenBy(me.request)).toEqual([other.id]);
    expect(await seenBy(admin)).toContain(me.id);
    const { seenBy: seen } = await getOwnProfile(me.request, undefined);
    expect([seen.members.name, seen.board.name]).toEqual([undefined, undefined]);
  });
});

describe('giving and taking back', () => {
  it('holds on the next request, and every word stays', async () => {
    await give(me.request, 'sharing');
    expect(new Set(await seenBy(other.request))).toEqual(new Set([me.id, other.id]));
    await withdraw('sharing');
    expect(await seenBy(other.request)).toEqual([other.id]);
    await give(me.request, 'sharing', 'newsletter');
    expect(await seenBy(other.request)).toContain(me.id);
    const rows = await rowsOf(me.id);
    expect(rows.map(({ purpose, answer }) => `${purpose} ${answer}`)).toEqual([
      'sharing given',
      'sharing withdrawn',
      'sharing given',
      'newsletter given',
    ]);
    const { states, history } = await getOwnConsents(me.request, undefined);
    expect(history).toHaveLength(4);
    expect(history[0]?.text).toContain(organization.slug);
    expect(states.map(({ purpose, last }) => [purpose, last?.answer])).toEqual([
      ['record', undefined],
      ['sharing', 'given'],
      ['publication', undefined],
      ['photographs', undefined],
      ['newsletter', 'given'],
    ]);
    const entries = await ownerDb()
      .select()
      .from(journal)
      .where(and(eq(journal.subjectId, me.id), eq(journal.organizationId, organization.id)));
    expect(entries.map(({ action, details }) => [action, details])).toContainEqual([
      'consent.withdraw',
      { purposes: ['sharing'], answer: 'withdrawn' },
    ]);
  });

  it('says the same twice once, and writes nothing of it', async () => {
    await give(me.request, 'sharing');
    expect(await give(me.request, 'sharing')).toEqual([]);
    await withdraw('sharing');
    expect(await withdraw('sharing')).toEqual([]);
    expect(await rowsOf(me.id)).toHaveLength(2);
  });

  it('of the record takes back all that rests on it', async () => {
    await give(me.request, 'record', 'sharing');
    await withdraw('record');
    expect(await seenBy(other.request)).toEqual([other.id]);
  });

  it('needs a tick, and the texts that are asked today', async () => {
    const { shown } = await getOwnConsents(me.request, undefined);
    await expect(giveConsents(me.request, { shown })).rejects.toMatchObject({ fields: { give: 'tick-one' } });
    await expect(
      giveConsents(me.request, { shown: 'of yesterday', give: { sharing: 'on' } }),
    ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    await expect(
      giveConsents({ ...me.request, locale: 'ru' }, { shown, give: { sharing: 'on' } }),
    ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    expect(await rowsOf(me.id)).toEqual([]);
  });

  it('is not left to who is under age, but taking back is', async () => {
    const year = new Date().getUTCFullYear() - 10;
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: `${year}-01-01` })
      .where(eq(personDetails.personId, me.id));
    await expect(give(me.request, 'sharing')).rejects.toMatchObject({ reason: 'guardian-answers' });
    await makeConsents(organization.id, me.id, ['sharing']);
    expect(await withdraw('sharing')).toEqual(['sharing']);
  });
});

describe('what an admin writes down', () => {
  const record = (values: Partial<Parameters<typeof recordConsent>[1]>) =>
    recordConsent(admin, {
      ...{
        id: me.id,
        channel: 'paper',
        day: '2024-05-14',
        purpose: 'sharing',
        answer: 'given',
        language: 'ru',
      },
      ...values,
    } as Parameters<typeof recordConsent>[1]);

  it('counts with its own day, and never over a later word', async () => {
    await record({ note: 'Qovluq 3' });
    expect(await seenBy(other.request)).toContain(me.id);
    await withdraw('sharing');
    await record({ day: '2025-01-01', answer: 'withdrawn' });
    await record({ day: '2025-06-01' });
    expect(await seenBy(other.request)).toEqual([other.id]);
    const words = await listConsentsOf(admin, { person: me.id });
    expect(words.map(({ answer, channel }) => `${answer} ${channel}`)).toEqual([
      'withdrawn account',
      'given paper',
      'withdrawn paper',
      'given paper',
    ]);
    expect(words.at(-1)).toMatchObject({ note: 'Qovluq 3', locale: 'ru', by: expect.any(String) });
    await record({ day: today() });
    expect(await seenBy(other.request)).toContain(me.id);
  });

  it('takes back at the end of its day what the person agreed to on it', async () => {
    await give(me.request, 'sharing');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await ownerDb().execute(sql`update consents set given_at = (${yesterday} || 'T12:00Z')::timestamptz
      where person_id = ${me.id}`);
    await record({ day: yesterday, answer: 'withdrawn' });
    expect(await seenBy(other.request)).not.toContain(me.id);
    expect((await record({ day: yesterday, answer: 'withdrawn' })).purposes).toEqual([]);
  });

  it('is of a day that has come', async () => {
    await expect(record({ day: '2999-01-01' })).rejects.toMatchObject({ fields: { day: 'day-to-come' } });
  });
});

describe('the rows', () => {
  it('can be neither changed nor deleted by the app', async () => {
    await give(me.request, 'sharing');
    const wall = { organizationId: organization.id, accountId: null };
    for (const statement of [
      sql`update consents set answer = 'given' where person_id = ${me.id}`,
      sql`delete from consents where person_id = ${me.id}`,
      sql`update consent_texts set text = 'x'`,
    ]) {
      await expect(behindWall(wall, (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });

  it('answer the sender of newsletters', async () => {
    await give(me.request, 'newsletter');
    await makeMember(organization.id);
    const { rows } = await ownerDb().execute(sql`select p.id from people p
      where p.organization_id = ${organization.id} and ${agreesTo('newsletter')} and not ${agreesTo('record')}`);
    expect(rows).toEqual([{ id: me.id }]);
  });
});

describe('the member list', () => {
  it('is filtered by the last word on a purpose', async () => {
    await give(me.request, 'newsletter');
    await withdrawConsent(me.request, { purpose: 'newsletter' });
    await give(other.request, 'newsletter');
    const ids = async (consent: string) => {
      const { members } = await listMembers(admin, listInput.parse({ consent }));
      return members.map(({ id }) => id);
    };
    expect(await ids('newsletter-given')).toEqual([other.id]);
    expect(await ids('newsletter-no')).toEqual([me.id]);
    expect(await ids('newsletter-none')).toEqual([]);
    expect(await ids('sharing-none')).toEqual([me.id]);
    expect(new Set(await ids('nothing-else'))).toEqual(new Set([me.id, other.id]));
  });
});
