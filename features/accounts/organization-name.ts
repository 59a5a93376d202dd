import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { organizationTexts } from '@/db/schema/organizations';
import { fallbackOrder, type Locale } from '@/lib/locales';

interface Asked {
  id: string;
  slug: string;
  defaultLocale: Locale;
}

/** What an organization is called in a language, or in the first of the others that has a name. */
export async function organizationName(
  tx: Transaction,
  { id, slug, defaultLocale }: Asked,
  locale: Locale,
): Promise<{ name: string; nameLocale: Locale }> {
  const texts = await tx
    .select({ nameLocale: organizationTexts.locale, name: organizationTexts.name })
    .from(organizationTexts)
    .where(eq(organizationTexts.organizationId, id));
  const inOrder = fallbackOrder(locale, defaultLocale).flatMap((language) =>
    texts.filter((text) => text.nameLocale === language),
  );
  return inOrder[0] ?? { name: slug, nameLocale: defaultLocale };
}
