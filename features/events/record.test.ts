import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { withheldNames } from '@/db/schema/members';
import { citations } from '@/db/schema/sources';
import { makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { takenPicture } from '@/db/testing/photos';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { listCitationMarks } from '@/features/sources/queries/public';
import { getPublicSource } from '@/features/sources/queries/public-sources';
import { publicContext } from '@/server/context';
import { addPhoto } from './commands/add-photo';
import { addPress } from './commands/add-press';
import { describePhoto } from './commands/describe-photo';
import { removePhoto } from './commands/remove-photo';
import { removePress } from './commands/remove-press';
import { saveRecord } from './commands/save-record';
import { getPublicEvent } from './queries/public';
import { getEventPhoto, getPublicRecord } from './queries/public-record';
import { getOwnPhoto, getRecordForm } from './queries/record';

const az = publicContext('az');
const hour = 3_600_000;

async function pastScene() {
  const { organization, request } = await organizationWith('event-manager');
  const [startsAt, endsAt] = [new Date(Date.now() - 30 * hour), new Date(Date.now() - 27 * hour)];
  const day = startsAt.toISOString().slice(0, 10);
  const event = await makeEvent(organization.id, { startsAt, endsAt, firstDay: day, lastDay: day });
  const set = (values: Partial<typeof events.$inferInsert>) =>
    ownerDb()
      .update(events)
      .set(values)
      .where(and(eq(events.organizationId, organization.id), eq(events.id, event.id)));
  return { organization, request, event, set, asked: { organization: organization.slug, event: event.slug } };
}

it('tells everybody in their language what happened, as soon as it is over and as long as the event is public', async () => {
  const { organization, request, event, set, asked } = await pastScene();
  const soon = await makeEvent(organization.id);
  await expect(saveRecord(request, { event: soon.id, attendance: '3' })).rejects.toMatchObject({
    reason: 'event-not-over',
  });
  const texts = { az: { text: 'Muğam **axşamı** keçdi.' }, ru: { text: 'Прошёл вечер мугама.' } };
  await saveRecord(request, { event: event.id, attendance: '7', texts });
  expect(await getPublicRecord(az, asked)).toMatchObject({ attendance: 7, text: { text: texts.az.text } });
  const inEnglish = await getPublicRecord(publicContext('en'), asked);
  expect(inEnglish.text?.lang).toBeDefined();
  expect((await getRecordForm(request, event.slug)).freshness).toMatchObject({
    az: 'source',
    ru: 'fresh',
    en: 'missing',
  });

  const hidden = await makePerson(organization.id, { hiddenAt: new Date() });
  await ownerDb()
    .insert(withheldNames)
    .values({ organizationId: organization.id, personId: hidden.id, names: ['sevda gizlizade'] });
  const named = { az: { text: 'Sevda Gizlizadə çıxış etdi. Sonra çay içildi.' } };
  await saveRecord(request, { event: event.id, texts: named });
  const withheld = await getPublicRecord(az, asked);
  expect(withheld).toMatchObject({ attendance: null, text: { isWithheld: true } });
  expect(withheld.text?.text).not.toContain('Sevda');

  await saveRecord(request, { event: event.id });
  expect(await getPublicRecord(az, asked)).toMatchObject({ attendance: null, text: null });
  for (const gone of [{ hiddenAt: new Date() }, { hiddenAt: null, state: 'cancelled' as const }]) {
    await set(gone);
    await expect(getPublicRecord(az, asked)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(saveRecord(request, { event: event.id, attendance: '3' })).rejects.toMatchObject({
    reason: 'event-not-over',
  });
});

it('shows a photograph that everybody on it agreed to, without where it was taken, and never again when it is taken away', async () => {
  const { organization, request, event, set, asked } = await pastScene();
  const file = { name: 'a.jpg', bytes: await takenPicture() };
  for (const everybodyAgreed of [undefined, 'off'])
    await expect(
      addPhoto(request, { event: event.id, file, everybodyAgreed: everybodyAgreed as never }),
    ).rejects.toMatchObject({ fields: { everybodyAgreed: 'everybody-agreed' } });
  const { photo = '' } = await addPhoto(request, { event: event.id, file, everybodyAgreed: 'on' });
  expect((await getPublicRecord(az, asked)).photos).toEqual([
    { id: photo, width: 400, height: 600, caption: null, alt: null },
  ]);
  const captions = { az: ' Səhnədə  xor ', ru: '' };
  await describePhoto(request, { event: event.id, photo, captions, alts: { en: 'A choir on a stage' } });
  for (const [locale, lang] of [['az'], ['ru', 'az']] as const) {
    const [shown] = (await getPublicRecord(publicContext(locale), asked)).photos;
    expect([shown?.caption?.text, shown?.caption?.lang]).toEqual(['Səhnədə xor', lang]);
    expect(shown?.alt).toMatchObject({ text: 'A choir on a stage', lang: 'en' });
  }
  const wanted = { organization: organization.slug, photo, size: 'large' as const };
  const shown = await getEventPhoto(az, wanted);
  expect([shown.subarray(0, 4).toString(), shown.includes('SIRR')]).toEqual(['RIFF', false]);

  const other = await organizationWith('admin');
  await expect(getOwnPhoto(other.request, photo)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getEventPhoto(az, { ...wanted, organization: other.organization.slug })).rejects.toBeDefined();
  for (const closed of [{ hiddenAt: new Date() }, { hiddenAt: null, state: 'draft' as const }]) {
    await set(closed);
    await expect(getEventPhoto(az, wanted)).rejects.toMatchObject({ code: 'not-found' });
  }
  await set({ state: 'published' });
  const second = await makeEvent(organization.id);
  await expect(removePhoto(request, { event: second.id, photo })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(describePhoto(request, { event: second.id, photo })).rejects.toMatchObject({
    code: 'not-found',
  });
  await removePhoto(request, { event: event.id, photo });
  await expect(getEventPhoto(az, wanted)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getOwnPhoto(request, photo)).rejects.toMatchObject({ code: 'not-found' });
});

it('names what was written about it as a source, which is a link and no proof of anything', async () => {
  const { organization, request, event, asked } = await pastScene();
  const press = {
    event: event.id,
    publication: 'Gəncə xəbərləri',
    title: 'Muğam axşamı',
    url: 'https://gence.example/1',
    publishedEdtf: '2026-05-18',
    language: 'az',
  };
  await expect(addPress(request, press)).rejects.toMatchObject({ code: 'forbidden' });
  const editor = await signedIn(organization, 'editor');
  await expect(addPress(editor, { ...press, url: 'javascript:alert(1)' })).rejects.toMatchObject({
    fields: { url: 'url' },
  });
  await addPress(editor, press);
  await addPress(editor, { ...press, url: 'https://gence.example/2' });
  const { press: shown } = await getPublicRecord(az, asked);
  expect(shown.map(({ title, url }) => [title?.text, url])).toEqual([
    ['Muğam axşamı', 'https://gence.example/1'],
    ['Muğam axşamı', 'https://gence.example/2'],
  ]);
  const { citations: marked } = await getPublicEvent(az, asked);
  expect([marked, await listCitationMarks(az, organization.slug)]).toEqual([[], {}]);
  const [first, second] = shown;
  const page = (source = '') => getPublicSource(az, { organization: organization.slug, source });
  expect(await page(first?.slug)).toMatchObject({ citations: [], reported: [{ slug: event.slug }] });

  const [link] = (await getRecordForm(editor, event.slug)).press;
  expect(link).toMatchObject({ isCited: false });
  const wrong = { event: event.id, source: link?.id ?? '' };
  await expect(removePress(request, wrong)).rejects.toMatchObject({ code: 'forbidden' });
  await removePress(editor, wrong);
  await expect(removePress(editor, wrong)).rejects.toMatchObject({ code: 'not-found' });
  expect((await getPublicRecord(az, asked)).press.map(({ slug }) => slug)).toEqual([second?.slug]);
  await expect(page(first?.slug)).rejects.toMatchObject({ code: 'not-found' });
});

it('keeps a source that something rests on when the link to it is taken away', async () => {
  const { organization, event, asked } = await pastScene();
  const editor = await signedIn(organization, 'editor');
  const { source } = await addPress(editor, {
    event: event.id,
    publication: 'Gəncə xəbərləri',
    title: 'Muğam axşamı',
    url: 'https://gence.example/1',
    language: 'az',
  });
  const own = { organizationId: organization.id, sourceId: source, key: 'cite-a', start: 3, end: 9 };
  await ownerDb()
    .insert(citations)
    .values({ ...own, eventId: event.id });
  expect((await getRecordForm(editor, event.slug)).press).toMatchObject([{ id: source, isCited: true }]);
  await removePress(editor, { event: event.id, source });
  expect((await getPublicRecord(az, asked)).press).toHaveLength(1);
  expect((await getPublicEvent(az, asked)).citations).toEqual(['cite-a']);
});
