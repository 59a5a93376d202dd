import { ledgerResponse } from '@/features/dues/export-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; year: string }> };

export async function GET(request: Request, { params }: Props) {
  const { org, year, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return ledgerResponse(
    () => requestContext(locale, org),
    year,
    new URL(request.url).searchParams,
    `/${locale}/manage/${org}/dues/years`,
  );
}
