import { exportResponse } from '@/features/members/export-response';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; export: string }> };

/** By the id of an export that one has made oneself, for a short time. */
export async function GET(_: Request, { params }: Props) {
  const { org, export: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  return exportResponse(
    () => requestContext(locale, org),
    id,
    `/${locale}/manage/${org}/members/exports/${id}`,
  );
}
