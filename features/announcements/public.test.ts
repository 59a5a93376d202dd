import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePublicAnnouncement } from '@/db/testing/announcements';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { silentMember } from '@/features/consents/testing';
import { publicFeed } from '@/features/events/public-feed';
import { listSitemapPages } from '@/features/events/queries/public-sitemap';
import { enterSafeMode } from '@/features/members/commands/enter-safe-mode';
import { publicContext } from '@/server/context';
import { publishAnnouncement } from './commands/publish';
import { sendAnnouncement } from './commands/send';
import { unpublishAnnouncement } from './commands/unpublish';
import { feedEntries } from './public-feed';
import { getAnnouncement } from './queries/announcement';
import { getSentAnnouncement } from './queries/for-members';
import { getPublicAnnouncement, listPublicAnnouncements } from './queries/public';
import { getReadiness } from './queries/readiness';
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

  it('no longer says the name of somebody in safe mode, in its address neither', async () => {
    const { request, id: personId } = await silentMember(organization);
    await ownerDb().execute(
      sql`update people set given = 'Sirli', surname = 'Qonaqova' where id = ${personId}`,
    );
    const { id } = await announce({
      texts: { az: { title: 'Sirli Qonaqova danışır', text: 'Gəlin. Sirli Qonaqovanı dinləyək.' } },
    });
    await publishAnnouncement(admin, { id });
    const everywhere = async () =>
      JSON.stringify([
        await listPublicAnnouncements(visitor, organization.slug),
        await listSitemapPages(visitor, undefined),
      ]);
    expect(await everywhere()).toMatch(/sirli-qonaqova/);
    expect((await getReadiness(admin, { id })).namesHidden).toEqual([]);
    await enterSafeMode(request, {});
    expect(await everywhere()).not.toMatch(/qonaqova/i);
    // A mail cannot be taken back: whoever sends it is told before.
    expect((await getReadiness(admin, { id })).namesHidden).toEqual(['az']);
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

describe('an announcement that is not public', () => {
  it('has a link for members to whom it was sent, once it was', async () => {
    const { request } = await silentMember(organization, ['newsletter']);
    const outsider = await signedIn(organization);
    const { id } = await announce();
    const links = async () => (await getAnnouncement(admin, { id })).shares.map(({ text }) => text);
    const path = `/account/${organization.slug}/announcements/${id}`;
    expect((await links()).join()).not.toContain(path);
    await expect(getSentAnnouncement(request, { id })).rejects.toMatchObject({ code: 'not-found' });
    await sendAnnouncement(admin, { id });
    expect((await links()).every((text) => text.includes(path))).toBe(true);
    expect(await getSentAnnouncement(request, { id })).toMatchObject({ title: { text: 'Yığıncaq' } });
    for (const nobody of [outsider, { ...visitor, organization: admin.organization }]) {
      await expect(getSentAnnouncement(nobody, { id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is nobody else’s where it went to a few', async () => {
    const [one, other] = [await silentMember(organization), await silentMember(organization)];
    const { id } = await announce({ kind: 'membership' });
    await sendAnnouncement(admin, { id });
    const here = sql`organization_id = ${organization.id}`;
    await ownerDb().execute(sql`update announcements set audience = 'list' where ${here} and id = ${id}`);
    await ownerDb().execute(
      sql`delete from announcement_recipients where ${here} and person_id = ${other.id}`,
    );
    expect(await getSentAnnouncement(one.request, { id })).toMatchObject({ id });
    await expect(getSentAnnouncement(other.request, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
