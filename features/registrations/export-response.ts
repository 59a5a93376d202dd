import 'server-only';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { exportList } from './commands/export-list';

/** The list as a download. */
export const exportResponse = (
  request: () => Promise<RequestContext>,
  event: string,
  page?: string,
): Promise<Response> =>
  downloadResponse(async () => {
    const { csv, slug } = await exportList(await request(), { event });
    return { filename: `${slug}.csv`, type: 'text/csv; charset=utf-8', body: csv };
  }, page);
