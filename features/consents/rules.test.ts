import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CONSENT_PURPOSES } from '@/db/enums';
import az from '@/messages/az/consents.json';
import en from '@/messages/en/consents.json';
import ru from '@/messages/ru/consents.json';
import { type Answers, answersOf, CONSENT_TEXT, type LastWords, wordsToWrite } from './rules';

it('names the version of the texts that people answer to', () => {
  const texts = [az, ru, en].map(({ text }) => CONSENT_PURPOSES.map((purpose) => text[purpose]));
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  expect([CONSENT_TEXT, hash]).toEqual(['consents-2026-11', '0ec9f87794e8']);
});

describe('what is written of an answer', () => {
  it.each<[string, Answers, LastWords, Answers]>([
    ['the first yes', { sharing: 'given' }, {}, { sharing: 'given' }],
    ['the first no', { sharing: 'refused' }, {}, { sharing: 'refused' }],
    ['a yes after a no', { sharing: 'given' }, { sharing: 'refused' }, { sharing: 'given' }],
    ['a yes after taking back', { sharing: 'given' }, { sharing: 'withdrawn' }, { sharing: 'given' }],
    ['the same yes again', { sharing: 'given' }, { sharing: 'given' }, {}],
    ['taking back', { sharing: 'withdrawn' }, { sharing: 'given' }, { sharing: 'withdrawn' }],
    ['a no to what was agreed to', { sharing: 'refused' }, { sharing: 'given' }, { sharing: 'withdrawn' }],
    ['taking back what was never given', { sharing: 'withdrawn' }, {}, {}],
    ['taking back twice', { sharing: 'withdrawn' }, { sharing: 'withdrawn' }, {}],
    [
      'taking back that the record is kept: all that rests on it',
      { record: 'withdrawn' },
      { record: 'given', sharing: 'given', newsletter: 'refused' },
      { record: 'withdrawn', sharing: 'withdrawn' },
    ],
  ])('%s', (_name, answers, last, written) => expect(wordsToWrite(answers, last)).toEqual(written));
});

it('takes what is not ticked for a no, of what was asked only', () => {
  expect(answersOf(['sharing', 'newsletter'], ['newsletter'])).toEqual({
    sharing: 'refused',
    newsletter: 'given',
  });
});
