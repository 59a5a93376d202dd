import { and, eq, like, sql } from 'drizzle-orm';
import { people, personDetails } from '@/db/schema/members';
import { indexPerson, personSortKey } from '@/features/members/index-person';
import { formatPersonName } from '@/lib/names/person-name';
import { slugify, uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { appendPerson } from '../people-below';
import { addNewPersonInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Puts a name below a statement that the organization did not know: a plain name, no member. */
export const addNewPerson = command({
  name: 'statement.add-name',
  permission: 'statement:update',
  input: addNewPersonInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id, role, given, surname, patronymic }) => {
    const { personId, name } = await writeNamedPerson(context, { given, surname, patronymic });
    await appendPerson(context, { statementId: id, personId, role });
    return { id, personId, name };
  },
  journal: ({ personId, name }, _input, { slug }) => ({
    subjectType: 'person',
    subjectId: personId,
    subjectName: name,
    details: { statement: slug },
  }),
  tags: tagsOfStatements,
});

/** Writes somebody whom a published text names: a plain name, no member. */
export async function writeNamedPerson(
  context: OrganizationContext,
  { given, surname, patronymic }: { given: string; surname: string; patronymic?: string | undefined },
) {
  const { tx, organization } = context;
  const name = formatPersonName({ given, surname }, 'given-first');
  const [person] = await tx
    .insert(people)
    .values({
      organizationId: organization.id,
      slug: await freeSlug(context, name),
      given,
      surname,
      patronymic: patronymic ?? null,
      sortKey: personSortKey({ given, surname }),
      isNamedPublicly: true,
    })
    .returning({ id: people.id });
  if (!person) throw new Error('the person was not written');
  await tx.insert(personDetails).values({ organizationId: organization.id, personId: person.id });
  await indexPerson(tx, organization.id, person.id);
  return { personId: person.id, name };
}

async function freeSlug({ tx, organization }: OrganizationContext, name: string): Promise<string> {
  // Two who are added at the same moment under one name must not meet at the same slug.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organization.id}, 1))`);
  const taken = await tx
    .select({ slug: people.slug })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), like(people.slug, `${slugify(name)}%`)));
  const slugs = new Set(taken.map(({ slug }) => slug));
  return uniqueSlug(name, (candidate) => slugs.has(candidate));
}
