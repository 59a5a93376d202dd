import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/locales';
import { type RequestContext, requestContext } from './context';
import { Refusal } from './errors';
import { closedPage, LockedRefusal } from './locked';
import { can } from './policy/can';
import { readingBehindWall } from './query';
import { UnconfirmedRefusal } from './unconfirmed';

/** A locale of the address, or the 404 page. */
export function localeOf(text: string): Locale {
  if (!isLocale(text)) notFound();
  return text;
}

/**
 * What a query gives, or the 404 page where it says "not found" or "forbidden": a page tells neither from the other. A locked
 * organization has one calm page instead of all others; who has to show first who they are comes back to `page` afterwards.
 */
export async function orNotFound<T>(work: Promise<T>, page?: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LockedRefusal) redirect(error.page as never);
    if (error instanceof UnconfirmedRefusal)
      redirect((page ? error.leadingBackTo(page) : error.page) as never);
    if (error instanceof Refusal && ['not-found', 'forbidden'].includes(error.code)) notFound();
    throw error;
  }
}

/** The context of somebody signed in; everybody else goes to the sign-in page and comes back to `path`. */
export async function signedInContext(locale: Locale, path: string, slug?: string): Promise<RequestContext> {
  const request = await contextOrNull(locale, slug);
  if (!request || request.actor.kind === 'anonymous') toSignIn(locale, path);
  if (request.isLocked) closeTo(request);
  return request;
}

/**
 * The context; null where nobody is signed in and there is no such organization, or none for the public: whether it is one or
 * the other is not told, and whoever belongs to it finds the way in. For everybody else that is "not found".
 */
export async function contextOrNull(locale: Locale, slug?: string): Promise<RequestContext | null> {
  try {
    return await requestContext(locale, slug);
  } catch (error) {
    const isMissing = error instanceof Refusal && error.code === 'not-found';
    if (isMissing && (await requestContext(locale)).actor.kind === 'anonymous') return null;
    return orNotFound(Promise.reject(error));
  }
}

/** The calm page for whoever belongs to a locked organization; for everybody else it has nothing but public texts anyway. */
function closeTo({ locale, organization, personId, standing }: RequestContext): never {
  const isOurs = personId !== null || can(standing, 'organization:manage');
  if (!organization || !isOurs) notFound();
  redirect(closedPage(locale, organization.slug) as never);
}

/** The context of the page that locks and lifts: the one of the management area that stays open in lockdown. */
export async function lockdownContext(locale: Locale, slug: string): Promise<RequestContext> {
  const request = await contextOrNull(locale, slug);
  if (!request || request.actor.kind === 'anonymous') toSignIn(locale, `/${locale}/manage/${slug}/lockdown`);
  if (!can(request.standing, 'lockdown:read')) notFound();
  return request;
}

function toSignIn(locale: Locale, path: string): never {
  redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}` as never);
}

/** The context of the management area: signed in, with a role there. For everybody else it does not exist. */
export async function staffContext(locale: Locale, slug: string, path = ''): Promise<RequestContext> {
  const request = await signedInContext(locale, `/${locale}/manage/${slug}${path}`, slug);
  if (!can(request.standing, 'organization:manage')) notFound();
  return request;
}

/**
 * Asks several questions about one organization in a single transaction, without waiting for one answer before the next is asked:
 * the small ones of a page cost more in coming and going than in reading. Throws what any of them throws.
 */
export function askTogether<Answers extends unknown[]>(
  request: RequestContext,
  questions: [...{ [Which in keyof Answers]: (request: RequestContext) => Promise<Answers[Which]> }],
): Promise<Answers> {
  return readingBehindWall(request, async (tx, time, isLocked) => {
    const asking = { ...request, shared: { tx, time, isLocked } };
    return (await Promise.all(questions.map((ask) => ask(asking)))) as Answers;
  });
}
