import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { addFee } from './commands/add-fee';
import { grantExemption } from './commands/grant-exemption';
import { raiseDues } from './commands/raise';
import { getDuesTotals } from './queries/totals';
import { at, organization, pay, setUp, treasurer } from './testing';

beforeEach(setUp);

const member = async (type: string) => {
  const { id: personId } = await makePerson(organization.id);
  await ownerDb()
    .insert(memberships)
    .values({ organizationId: organization.id, personId, type, startsOn: '2020-01-01' });
  return personId;
};
const fee = (type: string, period: 'year' | 'month', amount: string) =>
  addFee(at(treasurer), { type, period, amount, currency: 'AZN', basis: 'person', start: '2020-01-01' });

it('totals stand by period and type, add up to the ledger, and keep donations apart', async () => {
  const [first, second, young] = [await member('ordinary'), await member('ordinary'), await member('youth')];
  await fee('ordinary', 'year', '24');
  await fee('youth', 'month', '1');
  await raiseDues(at(treasurer), { period: 'year', start: '2025-01-01' });
  await raiseDues(at(treasurer), { period: 'year', start: '2026-01-01' });
  for (const start of ['2026-10-01', '2026-11-01'])
    await raiseDues(at(treasurer), { period: 'month', start });
  await pay(first, '30');
  await pay(second, '7', { kind: 'donation' });
  await grantExemption(at(treasurer), { person: young, start: '2026-11-01', reason: 'tələbə' });

  const { rows, donations } = await getDuesTotals(treasurer, undefined);
  const told = rows.map(
    ({ period: { period, startsOn }, type, people, dues, paid, exempt, open }) =>
      `${startsOn} ${period} ${type}: ${people}, ${dues} = ${paid} + ${exempt} + ${open}`,
  );
  expect(told).toEqual([
    '2026-11-01 month youth: 1, 100 = 0 + 100 + 0',
    '2026-10-01 month youth: 1, 100 = 0 + 0 + 100',
    '2026-01-01 year ordinary: 2, 4800 = 600 + 0 + 4200',
    '2025-01-01 year ordinary: 2, 4800 = 2400 + 0 + 2400',
  ]);
  expect(donations).toMatchObject([{ year: 2026, amount: 700, currency: 'AZN' }]);
  const { rows: ledger } = await ownerDb().execute<{ open: number }>(sql`
    select sum(amount)::integer as open from dues_entries
    where organization_id = ${organization.id} and kind <> 'donation'`);
  expect(Math.abs(ledger[0]?.open ?? 0)).toBe(rows.reduce((sum, { open }) => sum + open, 0));
});
