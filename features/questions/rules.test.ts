import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '@/db/enums';
import { isAnswering, moved, parseAnswer, possibleConditions, type Question, readAnswers } from './rules';

const text = (options: string[] = []) => [{ locale: 'az' as const, label: 'Sual', options }];
const ask = (id: string, kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id,
  kind,
  isPerPerson: false,
  isRequired: false,
  mayChange: false,
  onlyIf: null,
  texts: text(kind === 'choice' || kind === 'many' ? ['Toyuq', 'Balıq', 'Tərəvəz'] : []),
  ...more,
});

describe('an answer', () => {
  it.each([
    ['text', ' <script>alert(1)</script> ', { value: '<script>alert(1)</script>' }],
    ['text', undefined, { value: null }],
    ['text', ['a', 'b'], { reason: 'invalid' }],
    ['number', '2,5', { value: '2.5' }],
    ['number', 'iki', { reason: 'number' }],
    ['choice', '2', { value: '2' }],
    ['choice', '3', { reason: 'invalid' }],
    ['many', ['2', '0', '2'], { value: '0,2' }],
    ['many', '0,2', { value: '0,2' }],
    ['many', ['0', '7'], { reason: 'invalid' }],
    ['many', [], { value: null }],
    ['yes-no', 'no', { value: 'no' }],
    ['yes-no', 'maybe', { reason: 'invalid' }],
    ['consent', 'on', { value: 'yes' }],
    ['consent', undefined, { value: null }],
  ] as const)('%s: %j', (kind, typed, expected) => {
    expect(parseAnswer(ask('a', kind), typed)).toEqual(expected);
  });
});

const meat = ask('meat', 'yes-no', { isRequired: true });
const menu = ask('menu', 'choice', { isRequired: true, onlyIf: { question: 'meat', answer: 'no' } });
const nuts = ask('nuts', 'text', { isRequired: true, onlyIf: { question: 'menu', answer: '2' } });
const dinner = [meat, menu, nuts];
const all = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { all: value }]));

describe('questions that hang on others', () => {
  it.each([
    ['a required one that is asked', { meat: 'no' }, [], { 'answers.menu.all': 'required' }],
    ['one that is not asked is not required', { meat: 'yes' }, ['meat=yes'], {}],
    ['an answer to it is dropped', { meat: 'yes', menu: '1', nuts: 'x' }, ['meat=yes'], {}],
    ['along the chain', { meat: 'no', menu: '2', nuts: 'Qoz' }, ['meat=no', 'menu=2', 'nuts=Qoz'], {}],
    ['and only so far', { meat: 'no', menu: '0', nuts: 'Qoz' }, ['meat=no', 'menu=0'], {}],
    ['a question of nobody', { meat: 'yes', other: '1' }, ['meat=yes'], {}],
  ])('%s', (_, typed, kept, wrong) => {
    const read = readAnswers(dinner, all(typed as Record<string, string>), 1);
    if (Object.keys(wrong).length === 0) {
      expect(read.answers.map(({ question, value }) => `${question}=${value}`)).toEqual(kept);
    }
    expect(read.wrong).toEqual(wrong);
  });

  it('are answered by each for themselves, and nobody beyond the party is heard', () => {
    const each = [ask('meat', 'yes-no', { isPerPerson: true }), { ...menu, isPerPerson: true }];
    const typed = { meat: { p0: 'yes', p1: 'no', p2: 'no' }, menu: { p0: '1', p1: '2', p2: '1', all: '0' } };
    const { answers, wrong } = readAnswers(each, typed, 2);
    expect(wrong).toEqual({});
    expect(answers.map(({ question, position, value }) => [question, position, value])).toEqual([
      ['meat', 0, 'yes'],
      ['meat', 1, 'no'],
      ['menu', 1, '2'],
    ]);
    expect(readAnswers(each, { meat: { p0: 'no' } }, 1).wrong).toEqual({ 'answers.menu.p0': 'required' });
    expect(readAnswers(each, { meat: { p0: 'no' } }, 1, true).wrong).toEqual({});
  });

  it('may hang on what can be counted, and for the party only on what the party says', () => {
    const before = [meat, ask('name', 'text'), ask('each', 'choice', { isPerPerson: true })];
    expect(possibleConditions(before, false).map(({ id }) => id)).toEqual(['meat']);
    expect(possibleConditions(before, true).map(({ id }) => id)).toEqual(['meat', 'each']);
  });

  it.each([
    ['meat', 'up', null],
    ['menu', 'up', null],
    ['meat', 'down', null],
    ['nuts', 'down', ['meat', 'menu', 'free', 'nuts']],
    ['free', 'up', ['meat', 'menu', 'free', 'nuts']],
  ] as const)('%s moves %s', (id, direction, expected) => {
    const order = moved([...dinner, ask('free', 'text')], id, direction);
    expect(order?.map((question) => question.id) ?? null).toEqual(expected);
  });

  it('never go round in a circle, and what was read is read the same again', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const made = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constantFrom<QuestionKind>('yes-no', 'many', 'text', 'consent'),
          isPerPerson: fc.boolean(),
          isRequired: fc.boolean(),
          onlyIf: fc.option(
            fc.record({ question: fc.constantFrom(...ids), answer: fc.constantFrom('yes', 'no', '1') }),
          ),
        }),
      ),
    );
    const typed = fc.dictionary(
      fc.constantFrom(...ids),
      fc.dictionary(fc.constantFrom('all', 'p0', 'p1', 'p7'), fc.constantFrom('yes', 'no', '1', '0,1', '')),
    );
    fc.assert(
      fc.property(made, typed, (given, sent) => {
        const questions = given.map((one) => ask(one.id, one.kind, one));
        const first = readAnswers(questions, sent, 2, true);
        const again: Record<string, Record<string, string>> = {};
        for (const { question, position, value } of first.answers) {
          again[question] = { ...again[question], [position === null ? 'all' : `p${position}`]: value };
        }
        expect(readAnswers(questions, again, 2, true)).toEqual({ answers: first.answers, wrong: {} });
      }),
    );
  });
});

describe('answering', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 5, n));
  it.each([
    ['until it closes', { closes: 5, starts: 9 }, 4, true],
    ['not from then on', { closes: 5, starts: 9 }, 5, false],
    ['until it begins, where nothing else is said', { closes: null, starts: 9 }, 8, true],
    ['not when it has begun', { closes: null, starts: 9 }, 9, false],
  ])('%s', (_, { closes, starts }, now, expected) => {
    const event = {
      state: 'published',
      registrationClosesAt: closes === null ? null : day(closes),
      startsAt: day(starts),
    };
    expect(isAnswering(event, day(now))).toBe(expected);
    expect(isAnswering({ ...event, state: 'cancelled' }, day(now))).toBe(false);
  });
});
