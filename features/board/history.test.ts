import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FiftyYears, MONTHS, makeFiftyYears } from '@/db/testing/fifty-years';
import { organizationWith } from '@/db/testing/requests';
import { publicContext, type RequestContext } from '@/server/context';
import { getBoard } from './queries/board';
import { getPublicBoardOn } from './queries/public';

let admin: RequestContext;
let slug: string;
let years: FiftyYears;

beforeAll(async () => {
  const { organization, request } = await organizationWith('admin');
  admin = request;
  slug = organization.slug;
  years = await makeFiftyYears(organization.id);
});

describe('fifty years of terms', () => {
  it('on any day the holders are those of a naive recount', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: MONTHS - 1 }),
        fc.integer({ min: 0, max: 27 }),
        async (month, day) => {
          const on = new Date(Date.parse(`${years.dayOf(month)}T00:00:00Z`) + day * 86_400_000)
            .toISOString()
            .slice(0, 10);
          const expected = years.record.map((held) => held[month] ?? null);
          const kept = (await getBoard(admin, { on })).bodies[0]?.offices ?? [];
          expect(kept.map(({ seats: [seat] }) => seat?.holder?.personId ?? null)).toEqual(expected);
          const shown = await getPublicBoardOn(publicContext('az'), { slug, day: on });
          expect(
            shown.map((office) => office.terms.find((term) => term.isCurrent)?.personId ?? null),
          ).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
