import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { households } from '@/db/schema/households';
import { outbox } from '@/db/schema/kernel';
import { personDetails } from '@/db/schema/members';
import { registrationPeople } from '@/db/schema/registrations';
import { makeAccount, makeEvent, makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { addGuardian } from '@/features/households/commands/add-guardian';
import { addPersonToHousehold } from '@/features/households/commands/add-person';
import { createHousehold } from '@/features/households/commands/create';
import { contextOf, type RequestContext } from '@/server/context';
import { cancel } from './commands/cancel';
import { cancelEvent } from './commands/cancel-event';
import { changeParty } from './commands/change-party';
import { register } from './commands/register';
import { transfer } from './commands/transfer';
import { getRegisterPage } from './queries/register-page';
import { courseOf } from './series-testing';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

async function member(email: string | null = null) {
  const account = await makeAccount();
  const { id } = await makeMember(organization.id, account.id);
  await ownerDb().update(personDetails).set({ email }).where(eq(personDetails.personId, id));
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  return { id, email: account.email ?? '', request };
}

const comeTo = (request: RequestContext, event: string, more: object = {}) =>
  register(request, { event, key: randomUUID(), name: 'Nərgiz Nümunəli', ...more });

describe('registering one’s own minors', () => {
  it('takes them along by their record, once for an event, and only one’s own', async () => {
    const parent = await member();
    const other = await member();
    const child = await makeChild(organization.id, { given: 'Aylin' });
    const stranger = await makeChild(organization.id);
    for (const guardian of [parent.id, other.id]) {
      await addGuardian(admin, { minor: child.id, guardian, relation: 'parent' });
    }
    const { slug } = await makeEvent(organization.id);
    expect((await getRegisterPage(parent.request, { event: slug })).wards).toMatchObject([
      { id: child.id, name: 'Aylin Nümunəli' },
    ]);
    await expect(comeTo(parent.request, slug, { wards: stranger.id })).rejects.toMatchObject({
      fields: { wards: 'not-your-ward' },
    });
    const { registration } = await comeTo(parent.request, slug, { wards: child.id, adults: '1' });
    const party = await ownerDb()
      .select()
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, registration))
      .orderBy(registrationPeople.position);
    expect(party.map(({ name, ageGroup, personId }) => [name, ageGroup, personId])).toEqual([
      ['Nərgiz Nümunəli', 'adult', null],
      ['Aylin Nümunəli', 'child', child.id],
      [null, 'adult', null],
    ]);
    expect(party[1]?.age).toBeGreaterThanOrEqual(6);
    await expect(comeTo(other.request, slug, { wards: [child.id] })).rejects.toMatchObject({
      reason: 'person-registered-already',
    });
    await cancel(parent.request, { registration });
    expect((await comeTo(other.request, slug, { wards: [child.id] })).state).toBe('confirmed');
    expect((await getRegisterPage(admin, { event: slug })).wards).toEqual([]);
  });

  it('tells whoever the registration is handed on to how many come, not which children', async () => {
    const parent = await member();
    const child = await makeChild(organization.id, { given: 'Aylin' });
    await addGuardian(admin, { minor: child.id, guardian: parent.id, relation: 'parent' });
    const { slug } = await makeEvent(organization.id);
    const guests = [{ name: 'Rauf Qonaqov' }];
    const { registration } = await comeTo(parent.request, slug, { wards: child.id, guests });
    await transfer(parent.request, { registration, name: 'Leyla', email: 'leyla@example.org' });
    const party = await ownerDb()
      .select({
        name: registrationPeople.name,
        group: registrationPeople.ageGroup,
        person: registrationPeople.personId,
      })
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, registration))
      .orderBy(registrationPeople.position);
    expect(party).toEqual([
      { name: 'Leyla', group: 'adult', person: null },
      { name: null, group: 'child', person: null },
      { name: 'Rauf Qonaqov', group: 'adult', person: null },
    ]);
  });
});

describe('one mail per household', () => {
  const mails = async (kind: string) => {
    const rows = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
    return rows.filter((mail) => mail.kind === kind);
  };

  async function family(isShared: boolean) {
    const mother = await member('ana@example.org');
    const father = await member('ata@example.org');
    const { id } = await createHousehold(admin, { person: mother.id });
    await addPersonToHousehold(admin, { household: id, person: father.id, role: 'adult' });
    const mailPersonId = isShared ? mother.id : null;
    await ownerDb().update(households).set({ mailPersonId }).where(eq(households.id, id));
    return { mother, father };
  }

  it('is sent once when an event is cancelled, to whom the household named', async () => {
    const { mother, father } = await family(true);
    const neighbour = await member();
    const event = await makeEvent(organization.id);
    for (const { request } of [mother, father, neighbour]) await comeTo(request, event.slug);
    await cancelEvent(admin, { event: event.id });
    const sent = await mails('registration.event-cancelled');
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      ['ana@example.org', neighbour.email].sort(),
    );
    expect(sent.find(({ recipient }) => recipient === 'ana@example.org')?.text).not.toContain('/links/');
  });

  it('is each their own where nobody asked, or where only one is concerned', async () => {
    const apart = await family(false);
    const together = await family(true);
    const event = await makeEvent(organization.id);
    for (const { request } of [apart.mother, apart.father, together.father]) {
      await comeTo(request, event.slug);
    }
    await cancelEvent(admin, { event: event.id });
    const sent = await mails('registration.event-cancelled');
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      [apart.mother.email, apart.father.email, together.father.email].sort(),
    );
  });

  it('tells of each registration with its own link when several are offered seats', async () => {
    const { mother, father } = await family(true);
    const first = await member();
    const event = await makeEvent(organization.id, { capacity: 2 });
    const { registration } = await comeTo(first.request, event.slug, { adults: '1' });
    for (const { request } of [mother, father]) {
      expect((await comeTo(request, event.slug)).state).toBe('waiting');
    }
    await cancel(first.request, { registration });
    const sent = await mails('registration.offered');
    expect(sent.map(({ recipient }) => recipient)).toEqual(['ana@example.org']);
    expect(new Set(sent[0]?.text.match(/\/links\/[\w-]+/g))).toHaveProperty('size', 2);
  });

  it('says all dates where several are offered seats of a whole series', async () => {
    const s = await courseOf([2, 3]);
    organization = s.organization;
    admin = await signedIn(organization, 'admin');
    const first = await s.go(2);
    const { mother, father } = await family(true);
    const neighbour = await member();
    for (const { request } of [mother, father, neighbour]) {
      expect((await comeTo(request, s.slugOf(0))).state).toBe('waiting');
    }
    await cancel(first.request, { registration: first.registration });
    const sent = await mails('registration.offered');
    expect(sent.map(({ recipient }) => recipient)).toEqual(['ana@example.org']);
    expect(sent[0]?.text).toContain('2 tarix:');
    expect(new Set(sent[0]?.text.match(/\/links\/[\w-]+/g))).toHaveProperty('size', 2);
    await cancelEvent(admin, { event: s.idOf(1) });
    const [off, ...more] = (await mails('registration.event-cancelled')).filter(
      ({ recipient }) => recipient === 'ana@example.org',
    );
    expect([off?.text.includes('Bu tarixə aiddir'), more]).toEqual([true, []]);
  });
});

describe('adults of one’s household', () => {
  it('are taken along by a tick, and come with one party only', async () => {
    const [one, two, stranger] = [await member(), await member(), await member()];
    const { id } = await createHousehold(admin, { person: one.id });
    await addPersonToHousehold(admin, { household: id, person: two.id, role: 'adult' });
    const { slug } = await makeEvent(organization.id);
    const page = await getRegisterPage(one.request, { event: slug });
    expect(page.wards).toMatchObject([{ id: two.id, isAdult: true, age: null }]);
    await expect(comeTo(one.request, slug, { wards: stranger.id })).rejects.toMatchObject({
      fields: { wards: 'not-your-ward' },
    });
    const { registration } = await comeTo(one.request, slug, { wards: [two.id, two.id] });
    const twice = { code: 'conflict', reason: 'person-registered-already' };
    await expect(comeTo(two.request, slug)).rejects.toMatchObject(twice);
    await expect(changeParty(one.request, { registration, wards: [one.id] })).rejects.toMatchObject(twice);
    // Taken along no more, they may come by themselves.
    await changeParty(one.request, { registration });
    expect(await comeTo(two.request, slug)).toMatchObject({ state: 'confirmed' });
    await expect(changeParty(one.request, { registration, wards: two.id })).rejects.toMatchObject(twice);
  });
});
