import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { addDue } from './commands/add-due';
import { correctEntry } from './commands/correct-entry';
import { openDues } from './open-dues';
import { findPayers } from './queries/find-people';
import { listOpenDues } from './queries/list';
import { settle } from './rules';
import { at, organization, owe, pay, rows, setUp, treasurer } from './testing';

beforeEach(setUp);

describe('the list', () => {
  it('is asked by year and name in any script, and says how much is open', async () => {
    const nara = await makePerson(organization.id, { given: 'Nərgiz', surname: 'Əliyeva' });
    const other = await makePerson(organization.id, { given: 'Tural', surname: 'Quliyev' });
    await owe(nara.id, '20', 2025);
    await owe(other.id, '30', 2026);
    expect(await listOpenDues(treasurer, { year: 2025 })).toMatchObject({
      count: 1,
      people: 1,
      open: [{ currency: 'AZN', amount: 2000 }],
      years: [2026, 2025],
      dues: [{ person: { id: nara.id }, onDay: '2025-01-01', open: 2000 }],
    });
    const found = await findPayers(treasurer, { q: 'алиева' });
    expect(found.map(({ id }) => id)).toEqual(
      (await listOpenDues(treasurer, { q: 'алиева' })).dues.map(({ person }) => person.id),
    );
  });

  it('is no way to read the whole list name by name', async () => {
    await ownerDb().execute(sql`
      insert into rate_limits (key, count, resets_at)
      values (${`payers:${organization.id}:${treasurer.standing.accountId}`}, 120, now() + interval '1 hour')`);
    await expect(findPayers(treasurer, { q: 'a' })).rejects.toMatchObject({ code: 'limit' });
  });

  it('says the same of every due as the rules do', async () => {
    const step = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 500 }), fc.nat(1000));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { id: person } = await makeMember(organization.id);
        for (const [what, amount, chance] of steps) {
          const known = (await rows()).filter(({ personId }) => personId === person);
          const pick = known[chance % Math.max(1, known.length)];
          const money = {
            amount: String(amount),
            currency: chance % 3 === 0 ? ('RUB' as const) : ('AZN' as const),
          };
          if (what === 0 && pick) {
            await correctEntry(at(treasurer), { id: pick.id, note: 'səhv' }).catch(() => undefined);
          } else if (what === 1 && pick?.kind === 'due') {
            await pay(person, money.amount, { settles: pick.id, currency: pick.currency }).catch(
              () => undefined,
            );
          } else if (what === 2) await pay(person, money.amount, money);
          else await addDue(at(treasurer), { person, ...money, year: String(2020 + (chance % 7)) as never });
        }
        const mine = (await rows()).filter(({ personId }) => personId === person);
        const { rows: found } = await ownerDb().execute<{ id: string; open: number }>(
          sql`with ${openDues(organization.id, sql`e.person_id = ${person}`)} select id, open from open_dues order by on_day, created_at, id`,
        );
        expect(found).toEqual(settle(mine).map(({ due, open }) => ({ id: due.id, open })));
      }),
      { numRuns: 12 },
    );
  });
});

describe('the pages of the list', () => {
  it('follow one another by name, and one too far is the last', async () => {
    const { rows: made } = await ownerDb().execute<{ id: string }>(sql`
      insert into people (organization_id, slug, given, surname, sort_key)
      select ${organization.id}, 'p-' || i, 'Ad', 'Soyad', to_char(i, 'FM000') from generate_series(1, 60) i returning id`);
    await ownerDb().execute(sql`
      insert into dues_entries (organization_id, person_id, kind, amount, currency, on_day, period, period_starts_on)
      select ${organization.id}, id, 'due', 2400, 'AZN', '2026-01-01', 'year', '2026-01-01' from people
      where organization_id = ${organization.id}`);
    const [one, two, far] = [
      await listOpenDues(treasurer, {}),
      await listOpenDues(treasurer, { page: 2 }),
      await listOpenDues(treasurer, { page: 9 }),
    ];
    expect([one.count, one.pages, one.dues.length, two.dues.length]).toEqual([60, 2, 50, 10]);
    expect([...one.dues, ...two.dues].map(({ person }) => person.id)).toEqual(made.map(({ id }) => id));
    expect([far.page, far.dues]).toEqual([2, two.dues]);
    expect(one.open).toEqual([{ currency: 'AZN', amount: 144_000 }]);
  });
});
