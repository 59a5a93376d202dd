import { listSitemapPages } from '@/features/events/queries/public-sitemap';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/locales';
import { publicContext } from '@/server/context';
import { appOrigin } from '@/server/origin';

export const dynamic = 'force-dynamic';

/** Every public page in every language, each naming the others. */
export async function GET(): Promise<Response> {
  const origin = appOrigin();
  const pages = [
    { path: '', changedAt: null },
    ...(await listSitemapPages(publicContext(DEFAULT_LOCALE), undefined)),
  ];
  const urls = pages.flatMap(({ path, changedAt }) => {
    const links = [
      ...LOCALES.map((locale) => [locale, locale] as const),
      ['x-default', DEFAULT_LOCALE] as const,
    ]
      .map(
        ([hreflang, locale]) =>
          `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${origin}/${locale}${path}"/>`,
      )
      .join('');
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return LOCALES.map((locale) => `<url><loc>${origin}/${locale}${path}</loc>${changed}${links}</url>`);
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
  // It names people by their addresses: nobody on the way keeps it longer than the pages themselves.
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  });
}
