import 'server-only';
import type { RequestContext } from '@/server/context';
import { jsonResponse } from '@/server/json-response';
import { type ListInput, listInput } from './schema';

/** Answers the member list's own page, while somebody types or turns pages, with what is read of the list asked for. */
export const listResponse = (
  asked: Request,
  params: Promise<{ locale: string; org: string }>,
  read: (request: RequestContext, input: ListInput) => Promise<unknown>,
): Promise<Response> => jsonResponse(asked, params, listInput, read);
