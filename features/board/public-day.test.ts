import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { terms } from '@/db/schema/board';
import { boardOf, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { publicContext } from '@/server/context';
import { getPublicBoardOn } from './queries/public';

let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization } = await organizationWith('admin'));
});

describe('the public board on a day', () => {
  it('shows who held an office then', async () => {
    const [first, second] = [
      await makePerson(organization.id, { given: 'Əli', isNamedPublicly: true }),
      await makePerson(organization.id, { given: 'Vəli', isNamedPublicly: true }),
    ];
    const { seat } = await makeTerm(organization.id, second.id, '2024-03-17');
    await ownerDb()
      .insert(terms)
      .values({
        ...{ organizationId: organization.id, seatId: seat.id, personId: first.id, startEdtf: '2019-05-14' },
        ...{ startsOn: '2019-05-14', endEdtf: '2024-03-17', endsOn: '2024-03-17' },
      });
    const holder = async (day: string) => {
      const board = await getPublicBoardOn(publicContext('az'), { slug: organization.slug, day });
      return board[0]?.terms.find(({ isCurrent }) => isCurrent)?.person?.name ?? null;
    };
    expect(await holder('2019-05-13')).toBeNull();
    expect(await holder('2019-05-14')).toBe('Əli Nümunəli');
    expect(await holder('2024-03-16')).toBe('Əli Nümunəli');
    expect(await holder('2024-03-17')).toBe('Vəli Nümunəli');
    expect(await boardOf(organization.id)).toBeTruthy();
  });

  it('is certain of nobody after today, and names nobody long before the first evidence or after a planned end', async () => {
    const person = await makePerson(organization.id, { isNamedPublicly: true });
    const { term } = await makeTerm(organization.id, person.id, '2024-03-17');
    await ownerDb()
      .update(terms)
      .set({ ...{ startsOn: null, startEdtf: null, asOfEdtf: '2024-03' }, plannedEndsOn: '2090-01-01' })
      .where(eq(terms.id, term.id));
    const held = async (day: string) => {
      const board = await getPublicBoardOn(publicContext('az'), { slug: organization.slug, day });
      return board[0]?.terms.map(({ isCurrent, isCertain }) => [isCurrent, isCertain])[0];
    };
    expect(await held('1800-01-01')).toEqual([false, false]);
    expect(await held('2023-06-01')).toEqual([true, false]);
    expect(await held('2024-03-17')).toEqual([true, true]);
    expect(await held('2089-12-31')).toEqual([true, false]);
    expect(await held('2090-01-01')).toEqual([false, false]);
    expect(await held('2999-01-01')).toEqual([false, false]);
  });
});
