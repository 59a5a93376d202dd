import { describe, expect, it } from 'vitest';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { publicContext } from '@/server/context';
import { getPublicStatement, listPublicStatements } from './queries/public';

const az = publicContext('az');

async function makeStatement(values: Partial<typeof statements.$inferInsert> = {}) {
  const organization = await makeOrganization();
  const organizationId = organization.id;
  const [statement] = await ownerDb()
    .insert(statements)
    .values({ organizationId, slug: 'muraciet', edtf: '2019-01-24', publishedAt: new Date(), ...values })
    .returning();
  const statementId = statement?.id ?? '';
  await ownerDb()
    .insert(statementTexts)
    .values({ organizationId, statementId, locale: 'az', title: 'Müraciət' });
  const people = [
    await makePerson(organizationId, { given: 'Birinci', isNamedPublicly: true }),
    await makePerson(organizationId, { given: 'Gizli', isNamedPublicly: true, hiddenAt: new Date() }),
  ];
  await ownerDb()
    .insert(statementPeople)
    .values(
      people.map(({ id }, position) => ({
        organizationId,
        statementId,
        personId: id,
        role: 'addressed-by' as const,
        position,
      })),
    );
  return { organization, address: { organization: organization.slug, statement: 'muraciet' } };
}

describe('a public statement', () => {
  it('shows the names, without the hidden ones, and how many there are', async () => {
    const { address } = await makeStatement();
    const { people } = await getPublicStatement(az, address);
    expect(people.map(({ role, count }) => [role, count])).toEqual([['addressed-by', 2]]);
    expect(people[0]?.people.map(({ name, page }) => [name, page])).toEqual([['Birinci Nümunəli', null]]);
    expect(JSON.stringify(people)).not.toContain('Gizli');
  });

  it('shows only their number when its switch says so', async () => {
    const { organization, address } = await makeStatement({ showsNames: false });
    const statement = await getPublicStatement(az, address);
    expect(statement.people).toEqual([{ role: 'addressed-by', count: 2, people: [] }]);
    expect(JSON.stringify(await listPublicStatements(az, organization.slug))).not.toContain('Birinci');
  });

  it.each([
    ['not published', { publishedAt: null }],
    ['hidden', { hiddenAt: new Date() }],
  ])('does not exist when it is %s', async (_, values) => {
    const { organization, address } = await makeStatement(values);
    await expect(getPublicStatement(az, address)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listPublicStatements(az, organization.slug)).toEqual([]);
  });

  it('is not found in another organization', async () => {
    const { address } = await makeStatement();
    const elsewhere = { ...address, organization: (await makeOrganization()).slug };
    await expect(getPublicStatement(az, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });
});
