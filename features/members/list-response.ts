import 'server-only';
import { type RequestContext, requestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { localeOf } from '@/server/page';
import { type ListInput, listInput } from './schema';

/** Answers the member list's own page, while somebody types or turns pages, with what is read of the list asked for. */
export async function listResponse(
  asked: Request,
  params: Promise<{ locale: string; org: string }>,
  read: (request: RequestContext, input: ListInput) => Promise<unknown>,
): Promise<Response> {
  const { org, locale } = await params;
  const input = listInput.parse(Object.fromEntries(new URL(asked.url).searchParams));
  try {
    const answer = await read(await requestContext(localeOf(locale), org), input);
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
