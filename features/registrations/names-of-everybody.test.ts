import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { registrationPeople } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, type RequestContext } from '@/server/context';
import { changeParty } from './commands/change-party';
import { register } from './commands/register';
import { registerFor } from './commands/register-for';
import { getRegisterPage } from './queries/register-page';

const db = ownerDb();
let event: Awaited<ReturnType<typeof makeEvent>>;
let guest: RequestContext;
let manager: RequestContext;

const signedIn = async (slug: string, account: Awaited<ReturnType<typeof makeAccount>>) =>
  contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
const go = (input: object) =>
  register(guest, { event: event.slug, key: randomUUID(), name: 'Aynur Nümunəli', ...input });
const namesIn = async (registration: string) =>
  (
    await db
      .select({ name: registrationPeople.name })
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, registration))
      .orderBy(asc(registrationPeople.position))
  ).map(({ name }) => name);
const refusedAt = (field: string) =>
  expect.objectContaining({ code: 'invalid', fields: { [field]: 'names-of-everybody' } });

beforeAll(async () => {
  const organization = await makeOrganization();
  event = await makeEvent(organization.id, { needsNames: true });
  guest = await signedIn(organization.slug, await makeAccount());
  const account = await makeAccount();
  await grant(organization.id, account.id, 'event-manager');
  manager = await signedIn(organization.slug, account);
});

describe('an organizer who needs everybody’s name', () => {
  it.each([
    ['adults are only counted', { adults: 1 }, 'guests.0.name'],
    ['children are only counted', { ages: '6, 9' }, 'guests.0.name'],
    ['one is named and another counted', { guests: [{ name: 'Lalə' }], adults: 1 }, 'guests.1.name'],
    ['one of the guests has an age and no name', { guests: [{ name: 'Lalə' }, { age: 6 }] }, 'guests.1.name'],
  ])('refuses a party where %s', async (_, input, field) => {
    await expect(go(input)).rejects.toEqual(refusedAt(field));
  });

  it('takes a party whose people have names, and says so on the page', async () => {
    expect(await getRegisterPage(guest, { event: event.slug })).toMatchObject({ needsNames: true });
    const { registration } = await go({ guests: [{ name: 'Lalə' }, { name: 'Tərlan', age: 6 }, {}] });
    expect(await namesIn(registration)).toEqual(['Aynur Nümunəli', 'Lalə', 'Tərlan']);
    await expect(changeParty(guest, { registration, adults: 1 })).rejects.toEqual(refusedAt('guests.0.name'));
    await changeParty(guest, { registration, guests: [{ name: 'Zaur' }] });
    expect(await namesIn(registration)).toEqual(['Aynur Nümunəli', 'Zaur']);
  });

  it('may write down who calls and does not know them all yet', async () => {
    const { registration } = await registerFor(manager, {
      event: event.id,
      key: randomUUID(),
      name: 'Rasim Örnəkli',
      language: 'az',
      adults: 1,
    });
    expect(await namesIn(registration)).toEqual(['Rasim Örnəkli', null]);
  });
});
