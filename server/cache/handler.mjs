import { expireTags, keepPage, takePage } from './pages.mjs';

/** Next's documented `cacheHandler`: static pages live in memory and go by tag, on every process (ADR 0003). */
export default class PageCacheHandler {
  async get(key) {
    return takePage(key);
  }

  async set(key, data, context) {
    if (data === null) return;
    const header = data.headers?.['x-next-cache-tags'];
    const tags = typeof header === 'string' ? header.split(',') : (context?.tags ?? data.tags ?? []);
    keepPage(key, data, tags, sizeOf(data));
  }

  async revalidateTag(tags) {
    expireTags([tags].flat());
  }

  resetRequestCache() {}
}

/** Rough size in bytes of what Next wants kept. */
function sizeOf(data) {
  const parts = [data.html, data.rscData, data.body, data.data?.body];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 2048);
}
