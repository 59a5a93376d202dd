import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { groupTexts } from '@/db/schema/groups';
import type { Locale } from '@/lib/locales';
import { fallbackOrder } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import type { GroupHead } from './view';

type Texts = Pick<typeof groupTexts.$inferSelect, 'locale' | 'name' | 'description'>[];

/** The texts of some groups, by group; of all without `ids`. */
export async function readTexts(
  { tx, organization }: OrganizationContext,
  ids?: readonly string[],
): Promise<Map<string, Texts>> {
  const texts = new Map<string, Texts>();
  if (ids?.length === 0) return texts;
  const rows = await tx
    .select()
    .from(groupTexts)
    .where(
      and(
        eq(groupTexts.organizationId, organization.id),
        ids ? inArray(groupTexts.groupId, [...ids]) : undefined,
      ),
    );
  for (const row of rows) texts.set(row.groupId, [...(texts.get(row.groupId) ?? []), row]);
  return texts;
}

/** Name and description in the first language of the fallback order that has them, each by itself. */
export function headOf(
  { locale, organization }: Pick<OrganizationContext, 'locale' | 'organization'>,
  texts: Texts,
): Pick<GroupHead, 'name' | 'lang' | 'description'> {
  const order = fallbackOrder(locale, organization.defaultLocale);
  const first = (field: 'name' | 'description') => {
    const row = order.map((name) => texts.find((text) => text.locale === name)).find((text) => text?.[field]);
    return row ? { text: row[field] ?? '', ...langOf(row.locale, locale) } : null;
  };
  const name = first('name');
  return {
    name: name?.text ?? '',
    ...(name?.lang ? { lang: name.lang } : {}),
    description: first('description'),
  };
}

const langOf = (own: Locale, page: Locale) => (own === page ? {} : { lang: own });
