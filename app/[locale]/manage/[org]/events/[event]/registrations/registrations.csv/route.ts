import { exportList } from '@/features/registrations/commands/export-list';
import { requestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function GET(_: Request, { params }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  try {
    const { csv, slug } = await exportList(await requestContext(locale, org), { event });
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${slug}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
