/**
 * The rendered pages of this process: one store, shared by Next's cache handler (which puts pages in and
 * takes them out) and by the bus (which expires them by tag). On globalThis, because Next loads the
 * handler outside the bundle that the rest of the server lives in.
 *
 * @typedef {{ value: unknown, tags: string[], renderedAt: number, size: number }} Entry
 * @typedef {{ entries: Map<string, Entry>, expired: Map<string, number>, asked: Map<string, number>, bytes: number, changes: number }} Store
 */
const MAX_BYTES = 48 * 1024 * 1024;

/** @returns {Store} */
function store() {
  globalThis.ocaqPages ??= { entries: new Map(), expired: new Map(), asked: new Map(), bytes: 0, changes: 0 };
  return globalThis.ocaqPages;
}

/** Everything that carries one of the tags is rendered anew at its next request. @param {string[]} tags */
export function expireTags(tags) {
  const pages = store();
  pages.changes += 1;
  for (const tag of tags) pages.expired.set(tag, performance.now());
}

/** How often anything was expired: equal numbers mean that nothing changed between. */
export const changeCount = () => store().changes;

/** After a gap in which changes may have been missed, nothing that is kept can be trusted. */
export function expireAll() {
  const pages = store();
  pages.entries.clear();
  pages.asked.clear();
  pages.changes += 1;
  pages.bytes = 0;
}

/** @param {string} key @returns {{ lastModified: number, value: unknown } | null} */
export function takePage(key) {
  const pages = store();
  const entry = pages.entries.get(key);
  if (entry?.tags.every((tag) => (pages.expired.get(tag) ?? -1) < entry.renderedAt)) {
    // Most recently used last: eviction takes from the front.
    pages.entries.delete(key);
    pages.entries.set(key, entry);
    return { lastModified: Date.now(), value: entry.value };
  }
  // What is rendered now may rest on rows that change before it is stored: it counts from this moment.
  pages.asked.set(key, performance.now());
  return null;
}

/** @param {string} key @param {unknown} value @param {string[]} tags @param {number} size in bytes, roughly */
export function keepPage(key, value, tags, size) {
  const pages = store();
  const renderedAt = pages.asked.get(key) ?? performance.now();
  pages.asked.delete(key);
  pages.bytes += size - (pages.entries.get(key)?.size ?? 0);
  pages.entries.delete(key);
  pages.entries.set(key, { value, tags, renderedAt, size });
  for (const [oldest, entry] of pages.entries) {
    if (pages.bytes <= MAX_BYTES) break;
    pages.entries.delete(oldest);
    pages.bytes -= entry.size;
  }
}
