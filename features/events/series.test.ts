import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { eventSeries, events, eventTexts } from '@/db/schema/events';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { cancelEvent } from '@/features/registrations/commands/cancel-event';
import { addPerson } from './commands/add-person';
import { create } from './commands/create';
import { extendSeries } from './commands/extend-series';
import { publish } from './commands/publish';
import { remove } from './commands/remove';
import { repeat } from './commands/repeat';
import { update } from './commands/update';
import { getEventForm } from './queries/edit';

const lesson = {
  dateKind: 'scheduled' as const,
  starts: '2031-10-14T18:30',
  ends: '2031-10-14T20:00',
  timezone: 'Europe/Berlin',
  category: 'lesson' as const,
  ourRole: 'organizer' as const,
  onlineUrl: 'https://meet.example.org/dil',
  texts: { az: { title: 'Dil dərsi', city: 'Berlin' }, ru: { title: 'Урок языка' } },
};

/** Four Tuesdays across the end of summer time. */
async function lessons(count = 4) {
  const { organization, request } = await organizationWith('event-manager');
  const { event, slug } = await create(request, { key: crypto.randomUUID(), ...lesson });
  await addPerson(request, { event, role: 'speaker', given: 'Lalə', surname: 'Nümunəli' });
  await repeat(request, { event, repetition: 'weekly', count: String(count) });
  const rows = () =>
    ownerDb()
      .select()
      .from(events)
      .where(eq(events.organizationId, organization.id))
      .orderBy(events.startsAt, events.seriesDay);
  const starts = async () => (await rows()).map(({ startsAt }) => startsAt?.toISOString().slice(0, 16));
  const titles = async () => {
    const found = await ownerDb()
      .select({ title: eventTexts.title, day: events.seriesDay })
      .from(eventTexts)
      .innerJoin(events, eq(events.id, eventTexts.eventId))
      .where(and(eq(events.organizationId, organization.id), eq(eventTexts.locale, 'az')))
      .orderBy(events.seriesDay);
    return found.map(({ title }) => title);
  };
  return { organization, request, event, slug, rows, starts, titles };
}

describe('an event that repeats', () => {
  it('has dates of its own, at the same hour of the clock, with all that belongs to it', async () => {
    const { request, rows, starts, slug } = await lessons();
    expect(await starts()).toEqual([
      '2031-10-14T16:30',
      '2031-10-21T16:30',
      '2031-10-28T17:30',
      '2031-11-04T17:30',
    ]);
    const dates = await rows();
    expect(new Set(dates.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(dates.map((row) => row.slug)).toEqual([
      slug,
      `${slug}-2031-10-21`,
      `${slug}-2031-10-28`,
      `${slug}-2031-11-04`,
    ]);
    const last = await getEventForm(request, `${slug}-2031-11-04`);
    expect(last.details).toMatchObject({ onlineUrl: lesson.onlineUrl, 'texts.ru.title': 'Урок языка' });
    expect(last.people.map(({ name }) => name)).toEqual(['Lalə Nümunəli']);
    expect(last.series).toMatchObject({ repetition: 'weekly', drafts: 4 });
  });

  it.each([
    ['no end', {}, { until: 'required' }],
    ['two ends', { until: '2032-01-01', count: '3' }, { count: 'series-one-end' }],
    ['an end before the second date', { until: '2031-10-20' }, { until: 'series-one-date' }],
    ['too many', { count: '201' }, { count: 'series-count' }],
    ['a day that is none', { until: '2031-02-30' }, { until: 'date' }],
  ])('is refused with %s', async (_, end, fields) => {
    const { request } = await organizationWith('admin');
    const { event } = await create(request, { key: crypto.randomUUID(), ...lesson });
    await expect(repeat(request, { event, repetition: 'weekly', ...end })).rejects.toMatchObject({ fields });
  });

  it('repeats once only, and never without hours', async () => {
    const { request, event } = await lessons();
    await expect(repeat(request, { event, repetition: 'weekly', count: '3' })).rejects.toMatchObject({
      reason: 'series-already',
    });
    const { category, ourRole, texts } = lesson;
    const record = { dateKind: 'record' as const, edtf: '2019', category, ourRole, texts };
    const made = await create(request, { key: crypto.randomUUID(), ...record });
    await expect(
      repeat(request, { event: made.event, repetition: 'weekly', count: '3' }),
    ).rejects.toMatchObject({ reason: 'series-needs-time' });
    await expect(update(request, { event, ...record })).rejects.toMatchObject({
      fields: { dateKind: 'series-needs-time' },
    });
  });

  it('goes on behind its last date', async () => {
    const { request, event, starts } = await lessons(2);
    await extendSeries(request, { event, count: '1' });
    await extendSeries(request, { event, count: '1' });
    await extendSeries(request, { event, until: '2031-11-11' });
    expect((await starts()).map((at) => at?.slice(0, 10))).toEqual([
      '2031-10-14',
      '2031-10-21',
      '2031-10-28',
      '2031-11-04',
      '2031-11-11',
    ]);
    await expect(extendSeries(request, { event, until: '2031-11-12' })).rejects.toMatchObject({
      fields: { until: 'series-one-date' },
    });
  });
});

describe('a change of a series', () => {
  const renamed = { ...lesson, texts: { ...lesson.texts, az: { title: 'Dil kursu', city: 'Berlin' } } };
  it.each([
    ['this', 1, ['Dil dərsi', 'Dil kursu', 'Dil dərsi', 'Dil dərsi']],
    ['following', 1, ['Dil dərsi', 'Dil kursu', 'Dil kursu', 'Dil kursu']],
    ['all', 1, ['Dil kursu', 'Dil kursu', 'Dil kursu', 'Dil kursu']],
  ] as const)('is taken over to %s', async (scope, at, expected) => {
    const { request, rows, titles } = await lessons();
    const event = (await rows())[at]?.id ?? '';
    await update(request, { event, scope, ...renamed, starts: '2031-10-21T18:30', ends: '2031-10-21T20:00' });
    expect(await titles()).toEqual(expected);
  });

  it('carries what was changed and nothing else', async () => {
    const { request, rows, event, starts } = await lessons();
    const second = (await rows())[1]?.id ?? '';
    const special = {
      ...lesson,
      starts: '2031-10-21T18:30',
      ends: '2031-10-21T20:00',
      mapUrl: 'https://a.example/x',
    };
    await update(request, { event: second, scope: 'this', ...special });
    await update(request, { event, scope: 'all', ...lesson, countryCode: 'DE', onlineUrl: undefined });
    const dates = await rows();
    expect(dates.map(({ countryCode, mapUrl }) => [countryCode, mapUrl])).toEqual([
      ['DE', null],
      ['DE', 'https://a.example/x'],
      ['DE', null],
      ['DE', null],
    ]);
    expect((await starts()).length).toBe(4);
    for (const { slug } of dates)
      expect((await getEventForm(request, slug)).details).not.toHaveProperty('onlineUrl');
  });

  it('moves the later dates along: another day and hour, across the change of the clock', async () => {
    const { organization, request, rows, starts, event } = await lessons();
    const second = (await rows())[1]?.id ?? '';
    await update(request, {
      event: second,
      scope: 'following',
      ...lesson,
      starts: '2031-10-23T19:00',
      ends: '2031-10-23T20:00',
    });
    expect(await starts()).toEqual([
      '2031-10-14T16:30',
      '2031-10-23T17:00',
      '2031-10-30T18:00',
      '2031-11-06T18:00',
    ]);
    const [series] = await ownerDb()
      .select()
      .from(eventSeries)
      .where(eq(eventSeries.organizationId, organization.id));
    expect(series?.rule).toContain('BYDAY=TH');
    await extendSeries(request, { event: second, count: '2' });
    expect((await starts()).at(-1)).toBe('2031-11-20T18:00');
    expect((await rows())[0]?.id).toBe(event);
  });

  it('leaves alone what was moved by hand, called off or is over', async () => {
    const { request, rows, starts, event } = await lessons();
    const [, second, third] = await rows();
    await update(request, {
      event: second?.id ?? '',
      scope: 'this',
      ...lesson,
      starts: '2031-10-22T10:00',
      ends: '2031-10-22T11:00',
    });
    await publish(request, { event: third?.id ?? '' });
    await cancelEvent(request, { event: third?.id ?? '' });
    await update(request, {
      event,
      scope: 'all',
      ...lesson,
      starts: '2031-10-14T19:00',
      ends: '2031-10-14T20:30',
    });
    expect(await starts()).toEqual([
      '2031-10-14T17:00',
      '2031-10-22T08:00',
      '2031-10-28T17:30',
      '2031-11-04T18:00',
    ]);
    const later = { ...request, now: new Date('2031-10-30T00:00:00Z') };
    await update(later, {
      event,
      scope: 'all',
      ...lesson,
      starts: '2031-10-14T09:00',
      ends: '2031-10-14T10:00',
    });
    expect((await starts()).at(-1)).toBe('2031-11-04T08:00');
  });
});

describe('the dates of a series', () => {
  it('are published one by one or all together, and drafts thrown away', async () => {
    const { request, rows, event } = await lessons();
    const states = async () => (await rows()).map(({ state }) => state);
    const second = (await rows())[1]?.id ?? '';
    await publish(request, { event: second });
    expect(await states()).toEqual(['draft', 'published', 'draft', 'draft']);
    await remove(request, { event, scope: 'this' });
    expect(await states()).toEqual(['published', 'draft', 'draft']);
    await expect(remove(request, { event: second })).rejects.toMatchObject({ reason: 'remove-published' });
    const third = (await rows())[1]?.id ?? '';
    await publish(request, { event: third, scope: 'all' });
    expect(await states()).toEqual(['published', 'published', 'published']);
  });
});
