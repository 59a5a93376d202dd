import { notFound, permanentRedirect } from 'next/navigation';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { findMovedOrganization, findPublicOrganization } from '@/features/organizations/queries/public';
import { isLocale, type Locale } from '@/lib/locales';
import { isSlug } from '@/lib/slug-rules';
import { publicContext, type RequestContext } from '@/server/context';

type Params = Promise<{ locale: string; organization: string }>;

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

/** What follows the organization in an address of ours: nothing else is looked for in the database. */
const REST = /^(?:\/[a-z0-9.-]+)*$/;

/** What a page is going to ask for: asked in the same moment as its organization, so that nothing waits for it. */
type Ahead = (ctx: RequestContext, slug: string) => Promise<unknown>[];

/** The page that an address means, where it moved to, or null. Throws nothing: files keep their cache tags so. */
export async function locatePage(
  params: Params,
  rest: string,
  ahead?: Ahead,
): Promise<OpenPage | { movedTo: string } | null> {
  const { locale, organization: slug } = await params;
  if (!isLocale(locale) || !isSlug(slug) || !REST.test(rest)) return null;
  const ctx = publicContext(locale);
  const found = findPublicOrganization(ctx, slug);
  // Whoever asks for it again is told why there is none.
  for (const asked of ahead?.(ctx, slug) ?? []) asked.catch(() => undefined);
  const organization = await found;
  const at = (current: string) => `/organizations/${current}${rest}`;
  if (organization)
    return { locale, ctx, slug, organization, home: `/${locale}/organizations/${slug}`, path: at(slug) };
  const moved = await findMovedOrganization(ctx, slug);
  return moved ? { movedTo: `/${locale}${at(moved)}` } : null;
}

/**
 * What every page of an organization begins with. `rest` is what follows in the address: an organization whose
 * slug changed leads there, an unknown one to the 404 page.
 */
export async function openPage(params: Params, rest = '', ahead?: Ahead): Promise<OpenPage> {
  const page = await locatePage(params, rest, ahead);
  if (!page) notFound();
  if ('movedTo' in page) permanentRedirect(page.movedTo as never);
  return page;
}

/** A file of an organization (feed, calendar): the same as a page, but a "no" is an answer like any other. */
export async function fileOf(
  params: Params,
  rest: string,
  make: (page: OpenPage) => Promise<Response | null>,
): Promise<Response> {
  const page = await locatePage(params, rest);
  if (page && 'movedTo' in page)
    return new Response(null, { status: 308, headers: { Location: page.movedTo } });
  // Feeds stop while an organization is locked.
  const file = page && !page.organization.isLocked ? await make(page) : null;
  return (
    file ?? new Response('404\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  );
}
