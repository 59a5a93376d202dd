import 'server-only';
import { and, eq } from 'drizzle-orm';
import { groupTexts } from '@/db/schema/groups';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import type { GroupTexts } from './schema';

/** The texts of a group as they are now; a language that was emptied is taken away. */
export async function writeTexts(
  { tx, organization }: OrganizationContext,
  groupId: string,
  texts: GroupTexts,
): Promise<void> {
  const given = LOCALES.flatMap((locale) => {
    const { name, description } = texts?.[locale] ?? {};
    return name
      ? [{ organizationId: organization.id, groupId, locale, name, description: description || null }]
      : [];
  });
  await tx
    .delete(groupTexts)
    .where(and(eq(groupTexts.organizationId, organization.id), eq(groupTexts.groupId, groupId)));
  if (given.length > 0) await tx.insert(groupTexts).values(given);
}
