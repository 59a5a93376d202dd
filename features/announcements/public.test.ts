import { beforeEach, describe, expect, it } from 'vitest';
import { makePublicAnnouncement } from '@/db/testing/announcements';
import { makeOrganization } from '@/db/testing/factories';
import { publicFeed } from '@/features/events/public-feed';
import { listSitemapPages } from '@/features/events/queries/public-sitemap';
import { publicContext } from '@/server/context';
import { publishAnnouncement } from './commands/publish';
import { unpublishAnnouncement } from './commands/unpublish';
import { feedEntries } from './public-feed';
import { getPublicAnnouncement, listPublicAnnouncements } from './queries/public';
import { admin, announce, organization, setUp } from './testing';

beforeEach(() => setUp({ defaultLocale: 'az' }));

const visitor = publicContext('en');
const titles = async () =>
  (await listPublicAnnouncements(visitor, organization.slug)).map(({ title }) => [title.text, title.lang]);

describe('a public announcement', () => {
  it('is on the page, in the feed and in the sitemap, as long as it is wanted there', async () => {
    const { id, slug } = await announce();
    const path = `/organizations/${organization.slug}/announcements/${slug}`;
    const isInSitemap = async () =>
      (await listSitemapPages(visitor, undefined)).some((page) => page.path === path);
    const asked = { organization: organization.slug, announcement: slug };
    expect([await titles(), await isInSitemap()]).toEqual([[], false]);
    await expect(getPublicAnnouncement(visitor, asked)).rejects.toMatchObject({ code: 'not-found' });

    await publishAnnouncement(admin, { id });
    expect([await titles(), await isInSitemap()]).toEqual([[['Yığıncaq', 'az']], true]);
    const url = `https://ocaq.example/en/organizations/${organization.slug}`;
    const untitled = { event: () => '', statement: '' };
    const others = feedEntries(await listPublicAnnouncements(visitor, organization.slug), url);
    const feed = publicFeed([], [], { locale: 'en', name: 'Ocaq', url, untitled, others });
    expect(feed).toContain(`<id>urn:uuid:${id}</id>`);
    expect(feed).toContain(`href="${url}/announcements/${slug}"`);
    expect(feed).toContain('<p><strong>Şənbə</strong> günü görüşürük.</p>');

    await unpublishAnnouncement(admin, { id });
    expect([await titles(), await isInSitemap()]).toEqual([[], false]);
  });

  it('of an organization that is not published is nobody’s', async () => {
    const hidden = await makeOrganization({ publishedAt: null });
    const announcement = await makePublicAnnouncement(hidden.id);
    const asked = { organization: hidden.slug, announcement };
    await expect(getPublicAnnouncement(visitor, asked)).rejects.toMatchObject({ code: 'not-found' });
    const sitemap = await listSitemapPages(visitor, undefined);
    expect(sitemap.some(({ path }) => path.includes(hidden.slug))).toBe(false);
  });
});
