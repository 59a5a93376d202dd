import type { Visibility } from '@/db/enums';
import { VISIBILITIES } from '@/db/enums';
import type { Role } from './permissions';

/** The narrowest level of visibility that a viewer is let into; `self` only for the person's own record. */
export function viewLevel(roles: ReadonlySet<Role>, isSelf: boolean): Visibility {
  if (isSelf) return 'self';
  if (roles.has('admin')) return 'admins';
  if (roles.has('board')) return 'board';
  if (roles.has('member')) return 'members';
  return 'public';
}

/** Whether a field shown to `visibility` is open to somebody at `level` (self < admins < board < members < public). */
export function isVisible(visibility: Visibility, level: Visibility): boolean {
  return VISIBILITIES.indexOf(visibility) >= VISIBILITIES.indexOf(level);
}
