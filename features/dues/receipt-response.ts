import 'server-only';
import type { RequestContext } from '@/server/context';
import { downloadResponse } from '@/server/download';
import { getReceipt } from './queries/receipt';
import { receiptFile } from './receipt-file';
import { receiptPageInput } from './schema';

/** The receipt of an entry as a PDF, in the language that is asked for or in that of the person. */
export const receiptResponse = (
  request: () => Promise<RequestContext>,
  id: string,
  asked: URLSearchParams,
): Promise<Response> =>
  downloadResponse(async () => {
    const receipt = await getReceipt(await request(), { id });
    const { in: language = receipt.language } = receiptPageInput.parse(Object.fromEntries(asked));
    const bytes = await receiptFile(receipt, language);
    return {
      filename: `${receipt.number.replace('/', '-')}-${language}.pdf`,
      type: 'application/pdf',
      body: inOne(bytes),
    };
  });

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
