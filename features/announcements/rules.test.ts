import { describe, expect, it } from 'vitest';
import { lowerLimit, roomLeft } from '@/features/organizations/mail-limit-rules';
import { telegramLink, whatsAppLink } from '@/lib/share-links';
import { audienceAsked, audienceOf, fileKindOf, fileNameOf, languageFor, sharedText } from './rules';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );
const pdf = { contentType: 'application/pdf', extension: 'pdf' };

describe('the audience that an address asks for', () => {
  it.each([
    ['', { confirmed: 1 }, 'event:a'],
    ['waiting', { waiting: 2 }, 'event:a:waiting'],
    ['waiting', { confirmed: 2 }, null],
    ['declined', { declined: 2, confirmed: 1 }, null],
    ['', { cancelled: 2 }, null],
    ['', {}, null],
  ])('of a list of those who are “%s”, %j, is %s', (state, counts, audience) => {
    expect(audienceOf('a', state, counts)).toBe(audience);
  });

  const events = [{ id: 'a' }, { id: 'b' }];
  it.each([
    ['event:a', 'event:a'],
    ['event:b:waiting', 'event:b:waiting'],
    ['event:c', 'all'],
    ['event:a:declined', 'all'],
    ['event:a:waiting:x', 'all'],
    ['group:a', 'all'],
    ['', 'all'],
    [undefined, 'all'],
    [['event:a'], 'all'],
  ])('%s is %s', (asked, audience) => {
    expect(audienceAsked(asked, events)).toBe(audience);
  });
});

describe('the language of a mail', () => {
  it.each([
    ['ru', ['az', 'ru'], 'ru'],
    ['en', ['az', 'ru'], 'az'],
    [null, ['az', 'ru'], 'az'],
  ] as const)('%s of %j is %s', (own, written, language) => {
    expect(languageFor(own, written, 'az')).toBe(language);
  });
});

describe('limits', () => {
  it.each([
    [null, undefined, null],
    [null, 5, 5],
    [7, undefined, 7],
    [7, 5, 5],
    [3, 5, 3],
  ])('the lower of %s and %s is %s', (own, ceiling, limit) => {
    expect(lowerLimit(own, ceiling)).toBe(limit);
  });

  it.each([
    [10, 100, 3, 50, 7],
    [10, 100, 3, 95, 5],
    [10, null, 12, 12, 0],
    [null, null, 99, 99, Number.POSITIVE_INFINITY],
  ])('%s an hour, %s a day, after %s and %s: %s', (perHour, perDay, hour, day, room) => {
    expect(roomLeft({ perHour, perDay }, { hour, day })).toBe(room);
  });
});

describe('attachments', () => {
  it.each([
    [bytes('%PDF-1.7'), 'application/pdf'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    [bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
    [bytes('RIFF', 0, 0, 0, 0, 'WEBP'), 'image/webp'],
    [bytes('RIFF', 0, 0, 0, 0, 'WAVE'), undefined],
    [bytes('<html>%PDF-'), undefined],
    [bytes('MZ'), undefined],
    [bytes(), undefined],
  ])('%# are known by their first bytes', (head, type) => {
    expect(fileKindOf(head)?.contentType).toBe(type);
  });

  it.each([
    ['Çağırış 2026.PDF', 'Çağırış 2026.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\a.exe', 'a.pdf'],
    ['a"\r\nBcc: x@y.z.pdf', 'a Bcc xy.z.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
  ])('%j is called %j', (name, called) => {
    expect(fileNameOf(name, pdf)).toBe(called);
  });
});

describe('a text for messengers', () => {
  it('carries its link, however long it is, and never half a sign', () => {
    const text = sharedText('Salam', '😀'.repeat(2000), 'https://ocaq.example/a');
    expect(text.endsWith('…\n\nhttps://ocaq.example/a')).toBe(true);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(new URL(whatsAppLink(text)).searchParams.get('text')).toBe(text);
    expect(new URL(telegramLink(text, 'https://ocaq.example/a')).searchParams.get('url')).toBe(
      'https://ocaq.example/a',
    );
    expect(new URL(telegramLink('a & b', null)).searchParams.get('url')).toBe('a & b');
  });
});
