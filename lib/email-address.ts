const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[^\s@"'(),:;<>[\]\\`\p{C}\p{Z}.]+(?:\.[^\s@"'(),:;<>[\]\\`\p{C}\p{Z}.]+)*$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u;

/**
 * The one form under which an address is stored and compared. Takes what was typed; gives NFKC, trimmed, lower case, or
 * null unless it has exactly one ASCII @, a domain with a dot, no quotes, comments, commas, control or invisible
 * characters, and at most 254. It does not say that the address exists. Rule: security notes, addresses.
 */
export function normalizeEmail(text: string): string | null {
  // Counted before NFKC: a full-width or small @ must not become a second, or the only one.
  if (text.split('@').length !== 2 || /[\uFF20\uFE6B]/.test(text)) return null;
  const address = text.normalize('NFKC').trim().toLowerCase();
  const [local = '', domain = '', ...more] = address.split('@');
  if (more.length > 0 || address.length > LONGEST_ADDRESS || local.length > LONGEST_LOCAL_PART) return null;
  return LOCAL_PART.test(local) && DOMAIN.test(domain) ? address : null;
}
