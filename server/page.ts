import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/locales';
import { type RequestContext, requestContext } from './context';
import { Refusal } from './errors';
import { can } from './policy/can';
import { readingBehindWall } from './query';

/** A locale of the address, or the 404 page. */
export function localeOf(text: string): Locale {
  if (!isLocale(text)) notFound();
  return text;
}

/** What a query gives, or the 404 page where it says "not found" or "forbidden": a page tells neither from the other. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && ['not-found', 'forbidden'].includes(error.code)) notFound();
    throw error;
  }
}

/** The context of somebody signed in; everybody else goes to the sign-in page and comes back to `path`. */
export async function signedInContext(locale: Locale, path: string, slug?: string): Promise<RequestContext> {
  const request = await orNotFound(requestContext(locale, slug));
  if (request.actor.kind === 'anonymous') {
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}` as never);
  }
  return request;
}

/** The context of the management area: signed in, with a role there. For everybody else it does not exist. */
export async function staffContext(locale: Locale, slug: string, path = ''): Promise<RequestContext> {
  const request = await signedInContext(locale, `/${locale}/manage/${slug}${path}`, slug);
  if (!can(request.standing, 'organization:manage')) notFound();
  return request;
}

/**
 * Asks several questions about one organization one after the other in a single transaction: the small ones of a page cost
 * more in coming and going than in reading. Throws what any of them throws.
 */
export function askTogether<Answers extends unknown[]>(
  request: RequestContext,
  questions: [...{ [Which in keyof Answers]: (request: RequestContext) => Promise<Answers[Which]> }],
): Promise<Answers> {
  return readingBehindWall(request, async (tx, time) => {
    const answers: unknown[] = [];
    for (const ask of questions) answers.push(await ask({ ...request, shared: { tx, time } }));
    return answers as Answers;
  });
}
