import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { personTokens } from '@/db/schema/name-search';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { indexPerson } from './index-person';
import { list } from './list-testing';

describe('the words that a slip of the pen is compared with', () => {
  it('are those of the names as they stand, each with how many people have it', async () => {
    const { organization, request } = await organizationWith('admin', { countryCode: 'RU' });
    const name = fc.constantFrom('Əli', 'Али', 'Leyla', 'Kazımov', 'Rəsul-zadə', 'Əliyeva');
    const step = fc.record({ who: fc.nat({ max: 3 }), given: name, surname: name, isGone: fc.boolean() });
    const everybody = await Promise.all(Array.from({ length: 4 }, () => makePerson(organization.id)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { who, given, surname, isGone } of steps) {
          const id = everybody[who]?.id ?? '';
          await ownerDb().transaction(async (tx) => {
            if (isGone) return tx.delete(personTokens).where(eq(personTokens.personId, id));
            await tx.update(people).set({ given, surname }).where(eq(people.id, id));
            return indexPerson(tx, organization.id, id);
          });
        }
        const recounted = await ownerDb().execute(sql`select token, count(*)::int as people from person_tokens
          where organization_id = ${organization.id} group by token order by token`);
        const kept = await ownerDb().execute(
          sql`select token, people from name_tokens where organization_id = ${organization.id} order by token`,
        );
        expect(kept.rows).toEqual(recounted.rows);
      }),
      { numRuns: 20 },
    );
    expect((await list(request)).members).toEqual([]);
  });
});
