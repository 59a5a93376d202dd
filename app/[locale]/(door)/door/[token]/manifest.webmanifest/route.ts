import { getTranslations } from 'next-intl/server';
import { openDoorLink } from '@/features/check-in/door';
import { getDoor } from '@/features/check-in/queries/door';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

/** Lets a helper put the page of the door on the home screen; it starts there, also without a network. */
export async function GET(_: Request, { params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { name } = await orNotFound(
    openDoorLink(locale, token).then((request) => getDoor(request, undefined)),
  );
  const t = await getTranslations({ locale, namespace: 'check-in' });
  const page = `/${locale}/door/${token}`;
  const manifest = {
    name: `${t('title')}: ${name}`,
    short_name: name,
    lang: locale,
    id: page,
    start_url: page,
    scope: page,
    display: 'standalone',
    background_color: '#191512',
    theme_color: '#191512',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'private, no-store' },
  });
}
