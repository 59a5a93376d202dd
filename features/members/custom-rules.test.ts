import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { customText, optionsOf, parseCustomValue } from './custom-rules';

describe('an answer to a question of the organization’s own', () => {
  it.each([
    ['text', '  Həkim  ', { value: 'Həkim' }],
    ['text', '   ', { value: null }],
    ['text', 'x'.repeat(501), { reason: 'too-long' }],
    ['number', '42', { value: '42' }],
    ['number', '1 234,5', { value: '1234.5' }],
    ['number', '-3.25', { value: '-3.25' }],
    ['number', '7.9E+10', { reason: 'number' }],
    ['number', '12 yaş', { reason: 'number' }],
    ['date', '2019-05', { value: '2019-05' }],
    ['date', '2019-02-31', { reason: 'no-such-date' }],
    ['date', '2019/2020', { reason: 'written-date' }],
    ['choice', '1', { value: '1' }],
    ['choice', '2', { reason: 'invalid' }],
    ['choice', '-1', { reason: 'invalid' }],
    ['yes-no', 'yes', { value: 'yes' }],
    ['yes-no', 'bəli', { reason: 'invalid' }],
    ['yes-no', '', { value: null }],
  ] as const)('%s: "%s"', (kind, typed, expected) => {
    expect(parseCustomValue(kind, typed, 2)).toEqual(expected);
  });

  it('once kept is kept the same, and nothing makes it fall over', () => {
    const kind = fc.constantFrom('text', 'number', 'date', 'choice', 'yes-no');
    const typed = fc.oneof(anyText(), fc.double().map(String), fc.nat(200).map(String));
    fc.assert(
      fc.property(kind, typed, fc.nat(60), (what, text, options) => {
        const parsed = parseCustomValue(what, text, options);
        if (!('value' in parsed) || parsed.value === null) return;
        expect(parseCustomValue(what, parsed.value, options)).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words of a question', () => {
  const texts = [
    { locale: 'az' as const, label: '', options: ['Kiçik'] },
    { locale: 'en' as const, label: 'Size', options: ['Small', 'Large'] },
  ];

  it('fall back to whatever language has them, and say which', () => {
    expect(customText(texts, 'az', ({ label }) => label)).toEqual({ text: 'Size', lang: 'en' });
    expect(customText(texts, 'az', ({ options }) => options[0])).toEqual({ text: 'Kiçik' });
    expect(customText(texts, 'ru', ({ options }) => options[1])).toEqual({ text: 'Large', lang: 'en' });
    expect(customText([], 'ru', ({ label }) => label)).toBeNull();
  });

  it('are one a line', () => {
    expect(optionsOf(' S \n\nM\r\n L')).toEqual(['S', 'M', 'L']);
  });
});
