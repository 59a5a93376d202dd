import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { seats, terms } from '@/db/schema/board';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addOffice } from './commands/add-office';
import { appoint } from './commands/appoint';

let admin: RequestContext;
let organization: { id: string };
let seat: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  const { id } = await addOffice(admin, { kind: 'chair', seats: '2', mostTerms: '2' });
  seat = (await ownerDb().select().from(seats).where(eq(seats.officeId, id)))[0]?.id ?? '';
});

const termsOfAll = () => ownerDb().select().from(terms).where(eq(terms.organizationId, organization.id));

describe('somebody who has died', () => {
  const dead = async (end: string, endsOn: string) => {
    const person = await makeMember(organization.id);
    await ownerDb()
      .update(memberships)
      .set({ endEdtf: end, endsOn, endReason: 'died' })
      .where(eq(memberships.personId, person.id));
    return person.id;
  };
  it.each([
    ['2023-05-14', { start: '2024' }],
    ['2023-05-14', {}],
    ['2023-05-14', { start: '2020' }],
    ['2023-05-14', { start: '2020', end: '2023-05-15' }],
    ['2023-05-14', { start: '2020', end: '2024' }],
    ['2023', { start: '2020', end: '2024-01' }],
  ] as const)('in %s is not appointed with %j', async (death, dates) => {
    const person = await dead(death, death.length === 4 ? `${death}-01-01` : death);
    await expect(appoint(admin, { seat, person, origin: 'elected', ...dates })).rejects.toMatchObject({
      code: 'invalid',
      fields: { person: 'appointed-deceased' },
    });
    expect(await termsOfAll()).toEqual([]);
  });

  it.each([
    ['2023-05-14', { start: '2020', end: '2023-05-14' }],
    ['2023-05-14', { start: '2020', end: '2023' }],
    ['2023-05-14', { end: '2021' }],
    ['2023', { start: '2020', end: '2023-08' }],
  ] as const)('in %s is entered with %j, which was over by then', async (death, dates) => {
    const person = await dead(death, death.length === 4 ? `${death}-01-01` : death);
    await appoint(admin, { seat, person, origin: 'elected', ...dates });
    expect(await termsOfAll()).toMatchObject([{ personId: person }]);
  });
});

describe('a term more in a row than the statutes allow', () => {
  const twice = async () => {
    const { id: person } = await makeMember(organization.id);
    await appoint(admin, { seat, person, origin: 'elected', start: '2018-03-14', end: '2021-03-14' });
    await appoint(admin, { seat, person, origin: 'elected', start: '2021-03-14', end: '2024-03-17' });
    return person;
  };
  it('is not given without a word, and is with one', async () => {
    const person = await twice();
    const third = { seat, person, origin: 'elected', start: '2024-03-17' } as const;
    await expect(appoint(admin, third)).rejects.toMatchObject({ fields: { anyway: 'beyond-term-limit' } });
    expect(await termsOfAll()).toHaveLength(2);
    await appoint(admin, { ...third, anyway: 'on' });
    expect(await termsOfAll()).toHaveLength(3);
  });

  it('is not, whatever seat of the office it is', async () => {
    const person = await twice();
    const other = (
      await ownerDb().select().from(seats).where(eq(seats.organizationId, organization.id))
    ).find(({ id }) => id !== seat);
    await expect(
      appoint(admin, { seat: other?.id ?? '', person, origin: 'elected', start: '2024-03-17' }),
    ).rejects.toMatchObject({ fields: { anyway: 'beyond-term-limit' } });
  });

  it.each([
    ['acts for somebody', { origin: 'acting', start: '2024-03-17' }],
    ['has paused', { origin: 'elected', start: '2024-08-01' }],
    ['held it before that row', { origin: 'elected', start: '2010', end: '2013' }],
  ] as const)('is none where somebody %s', async (_, values) => {
    const person = await twice();
    await appoint(admin, { seat, person, ...values });
    expect(await termsOfAll()).toHaveLength(3);
  });

  it('is none of somebody else', async () => {
    await twice();
    const { id: next } = await makeMember(organization.id);
    await appoint(admin, { seat, person: next, origin: 'elected', start: '2024-03-17' });
    expect(await termsOfAll()).toHaveLength(3);
  });
});
