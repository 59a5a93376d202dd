import { describe, expect, it } from 'vitest';
import PageCacheHandler from './handler.mjs';
import { expireAll, expireTags } from './pages.mjs';

const page = (html: string, tags: string) => ({
  kind: 'APP_PAGE',
  html,
  headers: { 'x-nextjs-cache-tags': '', 'x-next-cache-tags': tags },
});

describe('the page cache', () => {
  it('keeps a page until one of its tags expires', async () => {
    const cache = new PageCacheHandler();
    expect(await cache.get('a')).toBeNull();
    await cache.set('a', page('A', 'organization:x,directory'), {});
    expect((await cache.get('a'))?.value).toMatchObject({ html: 'A' });
    expireTags(['organization:y']);
    expect(await cache.get('a')).not.toBeNull();
    expireTags(['directory']);
    expect(await cache.get('a')).toBeNull();
  });

  it('does not keep what changed while it was rendered', async () => {
    const cache = new PageCacheHandler();
    await cache.get('b');
    expireTags(['events:x']);
    await cache.set('b', page('old', 'events:x'), {});
    expect(await cache.get('b')).toBeNull();
  });

  it('forgets everything after a gap, and follows Next’s own revalidation', async () => {
    const cache = new PageCacheHandler();
    await cache.set('c', page('C', 'directory'), {});
    await cache.revalidateTag('directory');
    expect(await cache.get('c')).toBeNull();
    await cache.set('c', page('C', 'directory'), {});
    expireAll();
    expect(await cache.get('c')).toBeNull();
  });
});
