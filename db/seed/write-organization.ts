import type { Transaction } from '@/db/client';
import { organizations, organizationTexts, organizationTokens } from '@/db/schema/organizations';
import { countryName } from '@/lib/countries';
import { LOCALES } from '@/lib/locales';
import { searchTokens } from '@/lib/names/search-tokens';
import { eachLocale } from './rows';
import type { InEach } from './shapes';

type Text = Omit<typeof organizationTexts.$inferInsert, 'organizationId' | 'locale'>;

/** An organization with its texts and the words of the directory's search. Gives its id. */
export async function writeOrganization(
  tx: Transaction,
  values: typeof organizations.$inferInsert,
  texts: Partial<InEach<Text>>,
): Promise<string> {
  const [row] = await tx.insert(organizations).values(values).returning({ id: organizations.id });
  if (!row) throw new Error('the organization was not written');
  const organizationId = row.id;
  const rows = eachLocale(texts, (locale, text) => ({ organizationId, locale, ...text }));
  await tx.insert(organizationTexts).values(rows);
  const words = [
    ...rows.flatMap(({ name, shortName, city, district }) => [name, shortName, city, district]),
    ...LOCALES.map((locale) => countryName(values.countryCode, locale)),
  ].filter((word) => typeof word === 'string');
  const tokens = searchTokens(words);
  await tx.insert(organizationTokens).values(tokens.map((token) => ({ organizationId, token })));
  return organizationId;
}
