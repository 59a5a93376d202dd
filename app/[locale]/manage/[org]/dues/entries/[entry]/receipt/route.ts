import { receiptResponse } from '@/features/dues/receipt-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; entry: string }> };

export async function GET(request: Request, { params }: Props) {
  const { org, entry, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return receiptResponse(() => requestContext(locale, org), entry, new URL(request.url).searchParams);
}
