import 'server-only';
import type { z } from 'zod';
import { type RequestContext, requestContext } from './context';
import { Refusal } from './errors';
import { localeOf } from './page';

const FOR_NOBODY_ELSE = { 'Cache-Control': 'private, no-store' };

/** Answers what a page of the management area asks by itself, of one organization; for whoever may not know it, there is nothing. */
export async function jsonResponse<Schema extends z.ZodType>(
  asked: Request,
  params: Promise<{ locale: string; org: string }>,
  schema: Schema,
  read: (request: RequestContext, input: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  const { org, locale } = await params;
  const input = schema.parse(Object.fromEntries(new URL(asked.url).searchParams));
  try {
    const answer = await read(await requestContext(localeOf(locale), org), input);
    return Response.json(answer, { headers: FOR_NOBODY_ELSE });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404, headers: FOR_NOBODY_ELSE });
    throw error;
  }
}
