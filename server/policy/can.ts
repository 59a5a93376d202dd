import { type Permission, type Role, rules } from './permissions';

/** What the policy has to know about somebody who asks. */
export interface Standing {
  roles: ReadonlySet<Role>;
  accountId: string | null;
  /** The registration or invitation that a link opens. */
  linkedId: string | null;
}

/** What the policy has to know about a row: whom it belongs to. */
export interface Owned {
  id?: string;
  ownerAccountId?: string | null;
}

/** May somebody of this standing use the permission on this row (or at all, where there is no row)? */
export function can(standing: Standing, permission: Permission, subject: Owned = {}): boolean {
  const rule = rules[permission];
  if (rule.roles.some((role) => standing.roles.has(role))) return true;
  return rule.own === true && isOwn(standing, subject);
}

function isOwn(standing: Standing, subject: Owned): boolean {
  if (standing.accountId && subject.ownerAccountId === standing.accountId) return true;
  return standing.linkedId !== null && standing.linkedId === subject.id;
}

/** How a refusal sounds: "forbidden" only for a row that one may see, "not found" for every other. */
export function refusalOf(
  standing: Standing,
  permission: Permission,
  subject: Owned = {},
): 'forbidden' | 'not-found' {
  const seen = rules[permission].seen as Permission | undefined;
  return seen && can(standing, seen, subject) ? 'forbidden' : 'not-found';
}
