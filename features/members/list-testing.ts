import type { RequestContext } from '@/server/context';
import { listMembers, surveyMembers } from './queries/list';
import { listInput } from './schema';

/** A page of the member list, with what holds on every page of it. */
export const list = async (request: RequestContext, input: Record<string, unknown> = {}) => {
  const asked = listInput.parse(input);
  return { ...(await listMembers(request, asked)), ...(await surveyMembers(request, asked)) };
};
