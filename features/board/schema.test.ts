import { describe, expect, it } from 'vitest';
import { addBodyInput, addHandoverItemInput, appointInput, boardInput, dayAskedFor } from './schema';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('the day that is asked for', () => {
  it.each([
    ['2019-05-14', '2019-05-14'],
    ['0001-01-01', '0001-01-01'],
    ['0000-01-01', undefined],
    ['2019-02-30', undefined],
    ['2019-13', undefined],
    ['x', undefined],
    [['2019-05-14', '2020-05-14'], undefined],
    [undefined, undefined],
  ])('%j', (asked, on) => expect(boardInput.parse({ on: asked })).toEqual(on ? { on } : {}));

  it.each([
    [{ on: '2019-05-14' }, { on: '2019-05-14', isNoDay: false }],
    [{}, { isNoDay: false }],
    [{ on: '' }, { isNoDay: false }],
    [{ on: '2019-02-30' }, { isNoDay: true }],
    [{ on: '2019-05' }, { isNoDay: true }],
    [{ on: 'abc' }, { isNoDay: true }],
    [{ on: ['2019-05-14', '2020-05-14'] }, { isNoDay: true }],
  ])('an address with %j', (query, expected) => expect(dayAskedFor(query)).toEqual(expected));
});

describe('an appointment', () => {
  const valid = { seat: id, person: id, origin: 'elected', start: '2019' };
  it.each([
    [{}, true],
    [{ plannedEnd: '2023-05', decidedBy: `event:${id}`, decision: 'Protokol 5' }, true],
    [{ decidedBy: `source:${id}` }, true],
    [{ decidedBy: `person:${id}` }, false],
    [{ decidedBy: id }, false],
    [{ plannedEnd: '2019/2023' }, false],
    [{ plannedEnd: 'soon' }, false],
    [{ decision: 'x'.repeat(10_000) }, false],
    [{ organization: id }, false],
  ])('with %j', (more, isValid) =>
    expect(appointInput.safeParse({ ...valid, ...more }).success).toBe(isValid),
  );
});

it.each([
  [{ kind: 'board' }, true],
  [{ kind: 'other' }, false],
  [{ kind: 'other', texts: { ru: { name: 'Совет' } } }, true],
  [{ kind: 'senate' }, false],
  [{ kind: 'board', termMonths: '0' }, false],
  [{ kind: 'board', termMonths: '36', nextElection: '2027-03' }, true],
  [{ kind: 'board', nextElection: '2027-13' }, false],
])('a body of %j', (input, isValid) => expect(addBodyInput.safeParse(input).success).toBe(isValid));

it.each([
  [{ az: { text: 'Açar' } }, true],
  [{}, false],
  [{ az: {} }, false],
  [{ de: { text: 'Schlüssel' } }, false],
])('a line of the handover that says %j', (texts, isValid) =>
  expect(addHandoverItemInput.safeParse({ side: 'leaver', kind: 'access', texts }).success).toBe(isValid),
);
