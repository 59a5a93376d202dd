import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { people, personNames } from '@/db/schema/members';
import { slugify } from '@/lib/slugs';
import type { OrganizationContext } from '@/server/context';

/**
 * Gives the events, statements and announcements whose address carries the surname of a hidden person an address without it. The
 * old one is not found any more: a redirect would say the name again. Of somebody in safe mode, who may turn it on alone, only
 * given name and surname together: nobody called Novruz renames all that was held on that day.
 */
export async function unnameAddresses(
  { tx, organization }: OrganizationContext,
  personId: string,
  { isWholeName = false } = {},
): Promise<void> {
  const own = await tx
    .select({ given: people.given, surname: people.surname })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
  const forms = await tx
    .select({ given: personNames.given, surname: personNames.surname })
    .from(personNames)
    .where(and(eq(personNames.organizationId, organization.id), eq(personNames.personId, personId)));
  for (const name of [...own, ...forms]) {
    const [given, surname] = [slugify(name.given), slugify(name.surname)];
    for (const [table, word] of [
      [sql`events`, 'tedbir'],
      [sql`statements`, 'beyanat'],
      [sql`announcements`, 'elan'],
    ] as const) {
      await tx.execute(sql`
        update ${table} set slug = ${word} || '-' || left(id::text, 8)
        where organization_id = ${organization.id}
          and ('-' || slug) like ${`%-${surname}%`}
          and (${!isWholeName} or ('-' || slug) like ${`%-${given}%`})`);
    }
  }
}
