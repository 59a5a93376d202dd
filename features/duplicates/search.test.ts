import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { duplicateKeys, duplicateSearches } from '@/db/schema/duplicates';
import { makeDuplicatedPeople, measureFoundPairs } from '@/db/testing/duplicated-people';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { requestSearch } from './commands/request-search';
import { duplicateSearchJob } from './jobs';

/** As the runner does it, one step after the other. Gives how often it had to. */
async function searchToTheEnd(organizationId: string): Promise<number> {
  for (let steps = 1; steps < 2_000; steps += 1) {
    await duplicateSearchJob.run();
    const [search] = await ownerDb()
      .select()
      .from(duplicateSearches)
      .where(eq(duplicateSearches.organizationId, organizationId));
    if (search?.finishedAt) return steps;
  }
  throw new Error('the search does not end');
}

describe('the search', () => {
  it('finds nine of ten doubles and shows hardly a wrong one, among some thousand people', async () => {
    const { organization, request } = await organizationWith('admin');
    const count = Number(process.env.DUPLICATES_PEOPLE ?? 4_000);
    const truth = await makeDuplicatedPeople(ownerDb(), organization.id, count);
    await requestSearch(request, {});
    const began = performance.now();
    await searchToTheEnd(organization.id);
    const seconds = (performance.now() - began) / 1000;
    const { wrong, missed, ...measured } = await measureFoundPairs(ownerDb(), organization.id, truth);
    if (process.env.DUPLICATES_PEOPLE) {
      const { rows } =
        await ownerDb().execute(`select p.id, given, surname, patronymic, birth_edtf, email, phone, city
        from people p join person_details d on d.person_id = p.id where p.organization_id = '${organization.id}'`);
      const of = new Map(rows.map((row) => [row.id, Object.values(row).slice(1).join(' | ')]));
      const show = (pair: string) =>
        pair
          .split(' ')
          .map((id) => of.get(id))
          .join('\n   ');
      console.log(
        measured,
        truth.size,
        seconds,
        's\nWRONG',
        wrong.slice(0, 12).map(show).join('\n'),
        '\nMISSED',
        missed.slice(0, 25).map(show).join('\n'),
      );
    }
    expect(measured.precision).toBeGreaterThanOrEqual(0.95);
    expect(measured.recall).toBeGreaterThanOrEqual(0.9);
    expect(await ownerDb().$count(duplicateKeys, eq(duplicateKeys.organizationId, organization.id))).toBe(0);
  });
});
