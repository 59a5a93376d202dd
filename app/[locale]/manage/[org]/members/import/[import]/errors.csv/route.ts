import { errorsResponse } from '@/features/imports/errors-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; import: string }> };

export async function GET(_: Request, { params }: Props) {
  const { org, import: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return errorsResponse(() => requestContext(locale, org), id);
}
