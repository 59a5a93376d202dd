import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { isRoundAge, isUnbroken, monthInput, shiftMonth, yearlyIn } from './anniversary-rules';
import { countAnniversaries, listAnniversaries } from './queries/anniversaries';

it.each([
  ['1970-05-14', { day: 14, years: 56 }],
  ['1970-05-14~', { day: null, years: null }],
  ['1970-05', { day: null, years: 56 }],
  ['XXXX-05-14', { day: 14, years: null }],
  ['XXXX-05', { day: null, years: null }],
  ['1970-06-14', null],
  ['1970', null],
  ['197X', null],
  ['2026-05-01', null],
])('of %s, May 2026 has %j', (edtf, yearly) => {
  expect(yearlyIn(edtf, { year: 2026, month: 5 })).toEqual(yearly);
});

it('knows months, round ages and gaps', () => {
  expect(shiftMonth({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(shiftMonth({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect([20, 25, 50, 55, 60].map(isRoundAge)).toEqual([true, false, true, true, true]);
  expect(monthInput.parse('2026-13')).toBeUndefined();
  const row = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn }) as never;
  expect(isUnbroken([row('2010-01-01', '2015-01-01'), row('2015-01-01', null)])).toBe(true);
  expect(isUnbroken([row('2010-01-01', '2015-01-01'), row('2016-01-01', null)])).toBe(false);
});

it('lists members of today, by day, without those who left or died', async () => {
  const { organization, request } = await organizationWith('admin');
  const admin = { ...request, now: new Date('2026-05-10T12:00:00Z') };
  const make = async (
    surname: string,
    birthEdtf: string,
    rows: Partial<typeof memberships.$inferInsert>[],
  ) => {
    const person = await makePerson(organization.id, { surname });
    await ownerDb().update(personDetails).set({ birthEdtf }).where(eq(personDetails.personId, person.id));
    for (const row of rows) {
      await ownerDb()
        .insert(memberships)
        .values({ organizationId: organization.id, personId: person.id, startsOn: '2010-05-20', ...row });
    }
  };
  await make('Ayında', '1980-05', [{ startEdtf: '2010-05-20' }]);
  await make('Günündə', '1976-05-14', [{ startsOn: '2010-01-01', startEdtf: '2010' }]);
  await make('Fasiləli', '1990-06-01', [
    {
      startEdtf: '2010-05',
      startsOn: '2010-05-01',
      endsOn: '2012-01-01',
      endEdtf: '2012',
      endReason: 'left',
    },
    { startEdtf: '2014-01-01', startsOn: '2014-01-01' },
  ]);
  await make('Gedən', '1980-05-02', [{ endsOn: '2020-01-01', endEdtf: '2020', endReason: 'left' }]);
  await make('Rəhmətlik', '1980-05-03', [{ endsOn: '2020-01-01', endEdtf: '2020', endReason: 'died' }]);
  await make('Qonaq', '1980-05-04', []);
  const { birthdays, memberships: joined } = await listAnniversaries(admin, {});
  const shown = (rows: typeof birthdays) =>
    rows.map(({ person, day, years, isBroken }) => [person.name?.surname, day, years, isBroken]);
  expect(shown(birthdays)).toEqual([
    ['Günündə', 14, 50, false],
    ['Ayında', null, 46, false],
  ]);
  expect(shown(joined)).toEqual([
    ['Ayında', 20, 16, false],
    ['Fasiləli', null, 16, true],
  ]);
  expect(await countAnniversaries(admin, undefined)).toMatchObject({ birthdays: 2, memberships: 2 });
  expect((await listAnniversaries(admin, { month: '2026-06' })).birthdays).toHaveLength(1);
  const { request: neighbour } = await organizationWith('admin');
  expect((await listAnniversaries({ ...neighbour, now: admin.now }, {})).birthdays).toEqual([]);
});
