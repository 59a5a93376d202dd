import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { READING_POLICY } from './policy';
import { readStyleSheets } from './style-sheets';

const SHEET = 'p{color:red}a::before{content:"$& $1"}';
const OTHER = 'h1{color:blue}';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const folder = mkdtempSync(join(tmpdir(), 'ocaq-sheets-'));
mkdirSync(join(folder, 'chunks'));
writeFileSync(join(folder, 'chunks', 'a1.css'), SHEET);
writeFileSync(join(folder, 'chunks', 'a2.css'), OTHER);
writeFileSync(join(folder, 'chunks', 'a1.js'), 'alert(1)');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const link = (address: string) => `<link rel="stylesheet" href="${address}" data-precedence="next"/>`;

describe('the style sheets of the build', () => {
  const sheets = readStyleSheets(folder);

  it('stand within the page, letter by letter, behind one policy that lets them pass', () => {
    const both = link('/_next/static/chunks/a1.css') + link('/_next/static/chunks/a2.css');
    const policy = `style-src 'self' ${hashOf(SHEET)} ${hashOf(OTHER)}`;
    expect(sheets.inline(`<head>${both}</head>`)).toBe(
      `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/><style>${SHEET}</style><style>${OTHER}</style></head>`,
    );
  });

  it.each(['/error.css', '/_next/static/chunks/other.css', '/_next/static/chunks/a1.js'])(
    'leave the link to %s',
    (address) => {
      expect(sheets.inline(link(address))).toBe(link(address));
    },
  );

  it('are allowed by what they say, and nothing else is', () => {
    const hashes = [hashOf(SHEET), hashOf(OTHER)].join(' ');
    expect(sheets.allow(READING_POLICY)).toBe(
      READING_POLICY.replace("style-src 'self'", `style-src 'self' ${hashes}`),
    );
    expect(sheets.allow(READING_POLICY)).not.toContain('unsafe');
  });

  it('are none where nothing was built', () => {
    const none = readStyleSheets(join(folder, 'missing'));
    expect(none.inline(link('/_next/static/chunks/a1.css'))).toBe(link('/_next/static/chunks/a1.css'));
    expect(none.allow(READING_POLICY)).toBe(READING_POLICY);
  });
});
