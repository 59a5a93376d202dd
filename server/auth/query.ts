import 'server-only';
import { authorize } from '../authorize';
import type { Context, RequestContext } from '../context';
import { asAuth } from '../database';
import type { Permission } from '../policy/permissions';

interface AuthQueryOptions<Input, Result> {
  permission: Permission;
  run: (context: Context, input: Input) => Promise<Result>;
}

/**
 * Reads accounts, sessions, tokens and what a link leads to, before an organization is known: as the role that
 * signs people in. The account of the request is its own subject. Throws `not-found` for everybody else.
 */
export function authQuery<Input, Result>(options: AuthQueryOptions<Input, Result>) {
  const execute = async (request: RequestContext, input: Input): Promise<Result> => {
    authorize(request, options.permission, { ownerAccountId: request.standing.accountId });
    return asAuth((tx, time) => options.run({ ...request, tx, now: request.now ?? time }, input));
  };
  return Object.assign(execute, { permission: options.permission });
}
