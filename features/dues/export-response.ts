import 'server-only';
import { csvFile } from '@/features/members/csv-file';
import { xlsxFile } from '@/features/members/xlsx-file';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { exportLedger } from './commands/export-ledger';

/** The ledger of a year as a download. */
export const ledgerResponse = (
  request: () => Promise<RequestContext>,
  year: string,
  asked: URLSearchParams,
  page?: string,
): Promise<Response> =>
  downloadResponse(async () => {
    const context = await request();
    const made = await exportLedger(context, {
      year,
      format: asked.get('format') === 'xlsx' ? 'xlsx' : 'csv',
    });
    const filename = `${context.organization?.slug}-${made.year}.${made.format}`;
    const lines = inOne(made.lines);
    if (made.format === 'xlsx') {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { filename, type, body: xlsxFile(made.head, lines) };
    }
    const delimiter = context.locale === 'en' ? ',' : ';';
    return { filename, type: 'text/csv; charset=utf-8', body: csvFile(made.head, lines, delimiter) };
  }, page);

async function* inOne(lines: string[][]) {
  yield lines;
}
