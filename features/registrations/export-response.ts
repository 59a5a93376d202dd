import 'server-only';
import { xlsxFile } from '@/features/members/xlsx-file';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { exportList } from './commands/export-list';

/** The list as a download. */
export const exportResponse = (
  request: () => Promise<RequestContext>,
  { event, format }: { event: string; format: 'csv' | 'xlsx' },
  page?: string,
): Promise<Response> =>
  downloadResponse(async () => {
    const { csv, head, lines, slug } = await exportList(await request(), { event });
    const filename = `${slug}.${format}`;
    if (format === 'csv') return { filename, type: 'text/csv; charset=utf-8', body: csv };
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { filename, type, body: xlsxFile(head, inOne(lines)) };
  }, page);

async function* inOne(lines: string[][]) {
  yield lines;
}
