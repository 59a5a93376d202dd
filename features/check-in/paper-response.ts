import 'server-only';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { takePaper } from './commands/take-paper';
import { paperFile } from './paper-file';
import type { Paper } from './view';

/** Badges or the attendance list of an event as a PDF. */
export const paperResponse = (
  asked: () => Promise<RequestContext>,
  event: string,
  kind: Paper['kind'],
): Promise<Response> =>
  downloadResponse(async () => {
    const request = await asked();
    const paper = await takePaper(request, { event, kind });
    const bytes = await paperFile(paper, request.locale);
    return { filename: `${paper.slug}-${kind}.pdf`, type: 'application/pdf', body: inOne(bytes) };
  });

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
