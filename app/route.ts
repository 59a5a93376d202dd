import { findOnlyOrganization } from '@/features/organizations/queries/public';
import { chooseLocale } from '@/lib/locales';
import { publicContext } from '@/server/context';

export const dynamic = 'force-dynamic';

/** The language that the browser asks for; where there is one organization only, its page. */
export async function GET(request: Request): Promise<Response> {
  const locale = chooseLocale(request.headers.get('accept-language'));
  const only = await findOnlyOrganization(publicContext(locale), undefined);
  return new Response(null, {
    status: 307,
    headers: {
      Location: only ? `/${locale}/organizations/${only}` : `/${locale}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-store',
    },
  });
}
