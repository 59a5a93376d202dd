import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

/** A text in an eight-bit encoding, byte by byte. */
function encode(text: string, encoding: 'windows-1251' | 'windows-1254'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 63));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['plain UTF-8', utf8('Əliyev;Алиев'), 'Əliyev;Алиев', 'utf-8'],
    ['UTF-8 with its mark', utf8('\uFEFFSoyad;Ad'), 'Soyad;Ad', 'utf-8'],
    ['UTF-16, as a spreadsheet saves Unicode text', new Uint8Array(Buffer.from('\uFEFFAd\tƏli', 'utf16le')), 'Ad\tƏli', 'utf-16le'],
    ['Windows-1251', encode('Фамилия;Имя;Город\nАлиев;Али;Москва', 'windows-1251'), 'Фамилия;Имя;Город\nАлиев;Али;Москва', 'windows-1251'],
    ['Windows-1251 with Latin beside it', encode('Email;Имя\nali@example.org;Гюльнара', 'windows-1251'), 'Email;Имя\nali@example.org;Гюльнара', 'windows-1251'],
    ['Windows-1254', encode('Adı;Soyadı;Şehir\nGülşen;Çağlar;İzmir', 'windows-1254'), 'Adı;Soyadı;Şehir\nGülşen;Çağlar;İzmir', 'windows-1254'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ])('%s', (_what, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  }); // biome-ignore format: a table

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => decodeText(utf8(text)).text === text.replace(/^\uFEFF/, ''),
      ),
    );
  });

  it('reads any bytes without failing', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes).text === 'string'));
  });
});
