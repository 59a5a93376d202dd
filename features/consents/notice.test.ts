import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { makeOrganization } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { publicContext, type RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { publishNotice } from './commands/publish-notice';
import { saveNoticeDraft } from './commands/save-draft';
import { getNoticeWorkshop } from './queries/notice';
import { listConsentsOf } from './queries/of-person';
import { getPublicNotice } from './queries/public-notice';
import { give, silentMember } from './testing';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

const FACTS = { responsible: 'Katib cavabdehdir.', contact: 'a@example.org', retention: 'Bir il.' };
const workshop = () => getNoticeWorkshop(admin, null);
const publish = async () => publishNotice(admin, { shown: (await workshop()).shown ?? '' });
const read = (locale: 'az' | 'ru', number?: number) =>
  getPublicNotice(publicContext(locale), { organization: organization.slug, number });

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { defaultLocale: 'az' }));
});

describe('the privacy notice', () => {
  it('says what is missing in which language, and is published only when the own one is complete', async () => {
    const first = await workshop();
    expect(first.shown).toBeNull();
    expect(first.languages.map(({ missing }) => missing.length)).toEqual([3, 3, 3]);
    await saveNoticeDraft(admin, { language: 'ru', ...FACTS });
    await expect(publish()).rejects.toMatchObject({ reason: 'notice-incomplete' });
    await saveNoticeDraft(admin, { language: 'az', ...FACTS, contact: '' });
    expect((await workshop()).languages[0]?.missing).toEqual(['contact']);
    await expect(publish()).rejects.toMatchObject({ reason: 'notice-incomplete' });
    await expect(read('az')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is what was read before: whoever changed it meanwhile is not published unread', async () => {
    await saveNoticeDraft(admin, { language: 'az', ...FACTS });
    const { shown } = await workshop();
    await saveNoticeDraft(admin, { language: 'az', ...FACTS, retention: 'İki il.' });
    await expect(publishNotice(admin, { shown: shown ?? '' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
  });

  it('keeps every version readable, falls back in language, and stands in the footer', async () => {
    const hasNotice = async () =>
      (await findPublicOrganization(publicContext('az'), organization.slug))?.hasPrivacyNotice;
    expect(await hasNotice()).toBe(false);
    await saveNoticeDraft(admin, { language: 'az', ...FACTS });
    await publish();
    expect(await hasNotice()).toBe(true);
    await saveNoticeDraft(admin, { language: 'az', text: '## Bizim sözlər\n\nTamam başqa.' });
    await publish();
    const now = await read('az');
    expect([now.number, now.isCurrent, now.text.text]).toEqual([2, true, '## Bizim sözlər\n\nTamam başqa.']);
    const before = await read('ru', 1);
    expect(before).toMatchObject({ number: 1, isCurrent: false, text: { lang: 'az' } });
    expect(before.text.text).toContain('Katib cavabdehdir.');
    expect(before.versions.map(({ number }) => number)).toEqual([2, 1]);
    await expect(read('az', 3)).rejects.toMatchObject({ code: 'not-found' });
    const wall = { organizationId: organization.id, accountId: null };
    await expect(
      behindWall(wall, (tx) => tx.execute(sql`update privacy_notice_texts set text = 'x'`)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('is named by the consents that are given under it', async () => {
    const me = await silentMember(organization);
    await give(me.request, 'newsletter');
    await saveNoticeDraft(admin, { language: 'az', ...FACTS });
    await publish();
    await give(me.request, 'sharing');
    const words = await listConsentsOf(admin, { person: me.id });
    expect(words.map(({ purpose, notice }) => [purpose, notice])).toEqual([
      ['sharing', 1],
      ['newsletter', null],
    ]);
  });
});
