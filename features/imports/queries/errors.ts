import { stringify } from 'csv-stringify/sync';
import { and, asc, eq } from 'drizzle-orm';
import { importRows, imports } from '@/db/schema/imports';
import { csvCell } from '@/lib/csv-safe';
import { notFound } from '@/server/errors';
import { translator } from '@/server/i18n/translator';
import { query } from '@/server/query';
import { problemText } from '../problem-text';

/** The rows that could not be taken, as they were, with the reason behind each: a file to correct and to import. */
export const getErrorFile = query<{ id: string }, string>({
  permission: 'member:import',
  run: async ({ tx, organization, locale }, { id }) => {
    const [row] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.organizationId, organization.id), eq(imports.id, id)));
    if (!row) throw notFound();
    const t = await translator(locale, 'imports');
    const rows = await tx
      .select()
      .from(importRows)
      .where(
        and(
          eq(importRows.organizationId, organization.id),
          eq(importRows.importId, id),
          eq(importRows.kind, 'error'),
        ),
      )
      .orderBy(asc(importRows.number), asc(importRows.part));
    const width = row.headings.length;
    const head = [...row.headings.map((heading, column) => heading || `${column + 1}`), t('errors.reason')];
    // A row of which several cannot be taken comes back once, with all the reasons.
    const byNumber = new Map<number, typeof rows>();
    for (const one of rows) byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), one]);
    const records = [...byNumber.values()].map((parts) => [
      ...Array.from({ length: width }, (_, column) => parts[0]?.cells?.[column] ?? ''),
      parts.flatMap(({ problems }) => problems.map((problem) => problemText(t, problem))).join('; '),
    ]);
    // The byte order mark makes spreadsheets read the file as UTF-8.
    return stringify(
      [head, ...records].map((record) => record.map(csvCell)),
      {
        bom: true,
        record_delimiter: 'windows',
        delimiter: ';',
      },
    );
  },
});
