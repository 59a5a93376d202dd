import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { duesEntries } from '@/db/schema/dues';
import { readTypes } from '@/features/members/membership-types';
import { command } from '@/server/command';
import { exportHead, exportLines } from '../export-cells';
import { readPayers } from '../payers';
import { exportInput } from '../schema';

/** All entries dated into a year, for the auditors: with those that take others back, in the order of their days. */
export const exportLedger = command({
  name: 'dues.export',
  permission: 'dues:export',
  input: exportInput,
  rateLimit: ({ organization }) => ({ key: `dues-export:${organization?.id}`, limit: 30, seconds: 3600 }),
  run: async (context, { year, format }) => {
    const { tx, organization, locale } = context;
    const entries = await tx
      .select()
      .from(duesEntries)
      .where(
        and(
          eq(duesEntries.organizationId, organization.id),
          gte(duesEntries.onDay, `${year}-01-01`),
          lt(duesEntries.onDay, `${year + 1}-01-01`),
        ),
      )
      .orderBy(asc(duesEntries.onDay), asc(duesEntries.createdAt), asc(duesEntries.id));
    const payers = await readPayers(
      context,
      entries.flatMap(({ personId }) => personId ?? []),
      { isForFile: true },
    );
    const types = await readTypes(tx, organization.id);
    return {
      year,
      format,
      entries: entries.length,
      head: await exportHead(locale),
      lines: await exportLines(entries, { payers, types, locale, timezone: organization.timezone }),
    };
  },
  journal: ({ year, format, entries }) => ({
    subjectType: 'dues-year',
    subjectId: String(year),
    subjectName: String(year),
    details: { format, entries },
  }),
});
