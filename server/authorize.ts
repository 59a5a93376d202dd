import 'server-only';
import type { RequestContext } from './context';
import { Refusal } from './errors';
import { can, type Owned, refusalOf } from './policy/can';
import type { Permission } from './policy/permissions';

/** Throws `not-found` or `forbidden` unless the policy lets the actor do this to this row. */
export function authorize(request: RequestContext, permission: Permission, subject?: Owned): void {
  if (!can(request.standing, permission, subject)) {
    throw new Refusal(refusalOf(request.standing, permission, subject));
  }
}
