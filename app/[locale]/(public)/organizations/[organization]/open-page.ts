import { notFound, permanentRedirect } from 'next/navigation';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { findMovedOrganization, getPublicOrganization } from '@/features/organizations/queries/public';
import type { Locale } from '@/lib/locales';
import { publicContext, type RequestContext } from '@/server/context';
import { localeOf, orNotFound } from '@/server/page';

export interface OpenPage {
  locale: Locale;
  ctx: RequestContext;
  slug: string;
  organization: PublicOrganization;
  /** The address of the organization's page, with the language. */
  home: string;
  /** The address of this page, without the language. */
  path: string;
}

/**
 * What every page of an organization begins with. `rest` is what follows in the address: an organization whose
 * slug changed leads there, an unknown one to the 404 page.
 */
export async function openPage(
  params: Promise<{ locale: string; organization: string }>,
  rest = '',
): Promise<OpenPage> {
  const { locale: text, organization: slug } = await params;
  const locale = localeOf(text);
  const ctx = publicContext(locale);
  const organization = await getPublicOrganization(ctx, slug).catch(async (error: unknown) => {
    const moved = await findMovedOrganization(ctx, slug);
    if (moved) permanentRedirect(`/${locale}/organizations/${moved}${rest}` as never);
    return orNotFound(Promise.reject(error));
  });
  if (!organization) notFound();
  const path = `/organizations/${slug}${rest}`;
  return { locale, ctx, slug, organization, home: `/${locale}/organizations/${slug}`, path };
}
