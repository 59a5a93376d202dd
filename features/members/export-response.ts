import 'server-only';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { exportDownload } from './export-file';

/** The file of an export as a download. */
export const exportResponse = (
  request: () => Promise<RequestContext>,
  id: string,
  page?: string,
): Promise<Response> => downloadResponse(async () => exportDownload(await request(), id), page);
