import { describe, expect, it } from 'vitest';
import { fieldErrors } from '@/lib/validation';
import { createEventSchema } from './schema';
import { whenOf } from './when';

const scheduled = {
  dateKind: 'scheduled' as const,
  starts: '2026-12-31T18:00',
  ends: '2027-01-01T00:00',
  timezone: 'Asia/Baku',
};
const good = {
  key: 'd5a1a1e4-6f1c-4b8e-9d43-0e5a3f6f1c11',
  category: 'festival',
  ourRole: 'organizer',
  texts: { az: { title: 'Yeni il' } },
  ...scheduled,
};
const errorsOf = (input: object) => {
  const result = createEventSchema.safeParse({ ...good, ...input });
  return result.success ? {} : fieldErrors(result.error);
};
const record = (edtf?: string) => ({
  dateKind: 'record',
  edtf,
  starts: undefined,
  ends: undefined,
  timezone: undefined,
});

describe('an event as it was typed', () => {
  it.each([
    ['scheduled', {}, {}],
    ['a record of a month', record('2019-05'), {}],
    ['a draft without date', { starts: undefined, ends: undefined }, {}],
    ['a month that is none', record('2019-13'), { edtf: 'written-date' }],
    ['words for a date', record('spring'), { edtf: 'written-date' }],
    ['end before start', { ends: '2026-12-31T17:59' }, { ends: 'end-before-start' }],
    ['end at the start', { ends: '2026-12-31T18:00' }, { ends: 'end-before-start' }],
    ['no end', { ends: undefined }, { ends: 'required' }],
    ['a day that is none', { starts: '2026-02-30T18:00' }, { starts: 'date-time' }],
    ['a zone that is none', { timezone: 'Asia/Atlantis' }, { timezone: 'timezone' }],
    ['no title at all', { texts: {} }, { texts: 'title-in-one-language' }],
    [
      'a place without title',
      { texts: { az: { title: 'A' }, ru: { place: 'Б' } } },
      { 'texts.ru.title': 'required' },
    ],
    [
      'a title of 10,000 letters',
      { texts: { az: { title: 'İ'.repeat(10_000) } } },
      { 'texts.az.title': 'too-long' },
    ],
    [
      '2 MB of text',
      { texts: { az: { title: 'A', description: 'x'.repeat(2e6) } } },
      { 'texts.az.description': 'too-long' },
    ],
    ['a category that is none', { category: 'party' }, { category: 'invalid' }],
  ])('%s', (_, input, errors) => {
    expect(errorsOf(input)).toEqual(errors);
  });
});

describe('whenOf', () => {
  it('reckons in the zone, and ends before midnight on the same day', () => {
    expect(whenOf(scheduled)).toEqual({
      edtf: null,
      startsAt: new Date('2026-12-31T14:00:00Z'),
      endsAt: new Date('2026-12-31T20:00:00Z'),
      timezone: 'Asia/Baku',
      firstDay: '2026-12-31',
      lastDay: '2026-12-31',
    });
  });

  it('keeps a record as precise as it is', () => {
    expect(whenOf({ dateKind: 'record', edtf: '2019-05', starts: scheduled.starts })).toMatchObject({
      edtf: '2019-05',
      startsAt: null,
      firstDay: '2019-05-01',
      lastDay: '2019-05-31',
    });
  });
});
