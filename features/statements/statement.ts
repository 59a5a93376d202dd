import 'server-only';
import { and, eq } from 'drizzle-orm';
import { statements, statementTexts } from '@/db/schema/statements';
import { sourceHashOf, textHash } from '@/features/organizations/text-freshness';
import { parseEdtf } from '@/lib/dates/edtf';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import type { StatementTextsInput } from './schema';

/** The statement with its title for the journal, locked. */
export async function findStatement({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(statements)
    .where(and(eq(statements.organizationId, organization.id), eq(statements.id, id)))
    .for('update');
  return row ?? null;
}

/** The tags of the pages that show statements. */
export const tagsOfStatements = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.directory,
];

/** The columns that hold a date as precise as it is. */
export function datesOf(edtf: string | undefined) {
  return { edtf: edtf ?? null, firstDay: edtf ? (parseEdtf(edtf)?.from ?? null) : null };
}

/** The title in the organization's own language; without it there is no statement. */
export function mainTitle({ organization }: OrganizationContext, texts: StatementTextsInput): string {
  const title = texts[organization.defaultLocale]?.title;
  if (!title) throw invalid(`texts.${organization.defaultLocale}.title`, 'required');
  return title;
}

type Words = { title?: string | null; text?: string | null; addressee?: string | null };
const hashOf = ({ title, text, addressee }: Words) => textHash([title, text, addressee]);

/** Writes the texts of all languages; one without a title is taken away. */
export async function saveTexts(
  { tx, organization, now }: OrganizationContext,
  statementId: string,
  texts: StatementTextsInput,
): Promise<void> {
  const isOwn = and(
    eq(statementTexts.organizationId, organization.id),
    eq(statementTexts.statementId, statementId),
  );
  const stored = await tx.select().from(statementTexts).where(isOwn);
  for (const locale of LOCALES) {
    const typed = texts[locale];
    if (!typed?.title) {
      await tx.delete(statementTexts).where(and(isOwn, eq(statementTexts.locale, locale)));
      continue;
    }
    const values = {
      title: typed.title,
      text: typed.text ?? null,
      addressee: typed.addressee ?? null,
      sourceHash: sourceHashOf({ locale, source: organization.defaultLocale, stored, typed: texts, hashOf }),
      updatedAt: now,
    };
    await tx
      .insert(statementTexts)
      .values({ organizationId: organization.id, statementId, locale, ...values })
      .onConflictDoUpdate({
        target: [statementTexts.organizationId, statementTexts.statementId, statementTexts.locale],
        set: values,
      });
  }
}
