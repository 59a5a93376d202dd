/** The path, when it is one below the organization's management area; nothing else may be gone to after a deed. */
export function ownManagePath(path: unknown, root: string): string | null {
  if (typeof path !== 'string' || !path.startsWith(root)) return null;
  return /^[a-z0-9/-]{0,120}$/.test(path.slice(root.length)) ? path : null;
}
