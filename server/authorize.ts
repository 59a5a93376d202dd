import 'server-only';
import type { RequestContext } from './context';
import { Refusal } from './errors';
import { LockedRefusal } from './locked';
import { can, type Owned, refusalOf } from './policy/can';
import { OPEN_IN_LOCKDOWN, type Permission, rules } from './policy/permissions';
import { UnconfirmedRefusal } from './unconfirmed';

/**
 * Throws `not-found` or `forbidden` unless the policy lets the actor do this to this row, and `locked` for whoever might, while
 * the organization is locked: nobody else learns that it is. What is only for whoever has just shown who they are is `unconfirmed`
 * for all others.
 */
export function authorize(request: RequestContext, permission: Permission, subject?: Owned): void {
  if (!can(request.standing, permission, subject)) {
    throw new Refusal(refusalOf(request.standing, permission, subject));
  }
  if (request.isLocked && !OPEN_IN_LOCKDOWN.has(permission)) throw new LockedRefusal(request);
  if (rules[permission].confirmed && !isConfirmed(request)) throw new UnconfirmedRefusal(request);
}

/** Jobs and the command line have nobody to ask; a private link opens nothing of the kind. */
const isConfirmed = ({ actor }: RequestContext) =>
  actor.kind === 'system' || (actor.kind === 'account' && actor.account.isConfirmed);
