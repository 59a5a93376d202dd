import { expect, it } from 'vitest';
import { takenPicture } from '@/db/testing/photos';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { publicContext } from '@/server/context';
import { create } from './commands/create';
import { publish } from './commands/publish';
import { removeCover } from './commands/remove-cover';
import { repeat } from './commands/repeat';
import { setCover } from './commands/set-cover';
import { getCover, getOwnCover } from './queries/cover';
import { getEventForm } from './queries/edit';
import { getPublicEvent } from './queries/public';

const az = publicContext('az');

it('shows the picture of an event, on all dates of its series, as soon as it is published and as long as it is there', async () => {
  const { organization, request } = await organizationWith('editor');
  const admin = await signedIn(organization, 'admin');
  const { event, slug } = await create(admin, {
    key: crypto.randomUUID(),
    dateKind: 'scheduled',
    starts: '2031-05-28T18:00',
    ends: '2031-05-28T20:00',
    timezone: 'Asia/Baku',
    category: 'lesson',
    ourRole: 'organizer',
    texts: { az: { title: 'Dərs' } },
  });
  await repeat(admin, { event, repetition: 'weekly', count: '2' });
  await setCover(request, { event, file: { name: 'a.jpg', bytes: await takenPicture() } });
  const { cover } = await getEventForm(request, `${slug}-2031-06-04`);
  const asked = { organization: organization.slug, cover: cover ?? '', size: 'large' as const };
  expect((await getOwnCover(request, cover ?? '')).subarray(0, 4).toString()).toBe('RIFF');
  await expect(getCover(az, asked)).rejects.toMatchObject({ code: 'not-found' });

  await publish(admin, { event, scope: 'all' });
  expect((await getCover(az, asked)).includes('SIRR')).toBe(false);
  for (const date of [slug, `${slug}-2031-06-04`])
    expect((await getPublicEvent(az, { organization: organization.slug, event: date })).cover).toBe(cover);
  const other = await organizationWith('admin');
  await expect(getOwnCover(other.request, cover ?? '')).rejects.toMatchObject({ code: 'not-found' });
  await expect(getCover(az, { ...asked, organization: other.organization.slug })).rejects.toBeDefined();

  await removeCover(request, { event });
  await expect(getCover(az, asked)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    setCover(request, { event, file: { name: 'a.svg', bytes: new TextEncoder().encode('<svg/>') } }),
  ).rejects.toMatchObject({ fields: { file: 'photo-kind' } });
});
