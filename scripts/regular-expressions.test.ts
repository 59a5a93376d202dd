import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { AZ_FRAMES } from '@/features/articles/reading/roles/frames.az';
import { EN_FRAMES } from '@/features/articles/reading/roles/frames.en';
import { RU_FRAMES } from '@/features/articles/reading/roles/frames.ru';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['features/articles/reading', 'lib'];
/** What was looked at by hand, each with why it cannot run away: it never meets a long text. */
const BOUNDED: Record<string, string> = {
  '^\\s*q\\s*=\\s*(.*?)\\s*$': 'of a header that is cut at 1,000 characters',
  "^([-−–+]?)\\s*([\\d.,\\s\\u00a0\\u2007\\u2009\\u202f'’]*\\d)\\s*([-−–]?)$": 'of 60 characters at most',
  '^-+|-+$': 'no two hyphens stand together there',
  '-+$': 'of 60 characters',
  '\\s*(?:-?\\s*(?:ci|cı|cu|cü)\\s+il(?:in|də)?|\\s+il|г\\.?|год[а-я]?|г\\.\\s*р\\.?|year)\\s*$':
    'of 40 characters at most',
  '\\d+X+': 'of a date that was checked',
  '(?:-XX)+$': 'of a date of a gold file',
};

interface Literal {
  pattern: string;
  flags: string;
  file: string;
}

function literalsIn(code: string, file: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node)
      found.push({ pattern: String(node.pattern), flags: String(node.flags), file });
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseSync(code, { syntax: 'typescript', target: 'es2022' }));
  return found;
}

/** A sign that is in no text. */
const NEVER = '\u2603';
/** A few letters of each kind, of the scripts that are read: the whole classes of Unicode take minutes. */
const CLASSES: Record<string, string> = {
  L: 'a-zA-Z\u00c0-\u052f',
  Lu: 'A-Z\u00c0-\u00de\u0400-\u042f',
  Ll: 'a-z\u00df-\u024f\u0430-\u045f',
  M: '\u0300-\u036f',
  N: '0-9',
  'Script=Latin': 'a-zA-Z\u00c0-\u024f',
  'Script=Cyrillic': '\u0400-\u052f',
};
const PIECE =
  /(?<word>\p{L}{3,})(?![?*+{\p{L}])|\{\d+(?:,\d*)?\}|\\p\{(?<kind>[^}]+)\}|\\[1-9]|\\.|\(\?<?[=!]|\(|\)|\[|\]|./gsu;

/** `{2,80}` is no other danger than `{2,3}`, of a single sign none at all; both are much longer to judge. */
function fewer(times: string, isGroup: boolean): string {
  const [least = 0, most = least] = times.slice(1, -1).split(',').map(Number);
  if (times.endsWith(',}')) return least > 0 ? '+' : '*';
  if (isGroup) return `{${Math.min(2, least)},${Math.min(3, most)}}`;
  return least > 0 ? '' : '?';
}

/** Letters of words, three for all: what is ambiguous stays so. */
const alike = (letters: string) => letters.replace(/./gu, (letter) => 'abc'.charAt(letter.charCodeAt(0) % 3));

/**
 * A pattern as the automaton can judge it. It knows nothing that looks around, so what has to stand there is read as part
 * of the match, and what may not is `forbidden`: a sign that is never there, or nothing. Two letters stand for a long word.
 */
function simplified(pattern: string, forbidden: string): string {
  let out = '';
  let isInClass = false;
  const open: (number | null)[] = [];
  for (const { 0: piece, groups } of pattern.matchAll(PIECE)) {
    const { kind, word } = groups ?? {};
    if (!isInClass && /^\{\d/.test(piece)) out += fewer(piece, out.endsWith(')'));
    else if (word) out += isInClass ? word : alike(word.slice(0, 2));
    else if (kind) out += isInClass ? (CLASSES[kind] ?? NEVER) : `[${CLASSES[kind] ?? NEVER}]`;
    else if (isInClass || piece.length === 2) {
      if (piece === ']') isInClass = false;
      out += /^\\[1-9]$/.test(piece) ? '.' : piece;
    } else if (piece.startsWith('(')) {
      open.push(piece.endsWith('!') ? out.length : null);
      out += piece === '(' ? '(' : '(?:';
    } else if (piece === ')') {
      const from = open.pop() ?? null;
      out = from === null ? `${out})` : out.slice(0, from) + forbidden;
    } else {
      isInClass = piece === '[';
      out += alike(piece.replace(/\P{L}/u, '')) || piece;
    }
  }
  return out;
}

/** Why a pattern can run away, or that it could not be judged; null where it is linear. */
function danger({ pattern, flags }: Literal): string | null {
  // What is repeated a few times at most cannot run away.
  if (!/[*+]|,\}/.test(pattern.replace(/\\./g, ''))) return null;
  const variants = new Set([simplified(pattern, ''), simplified(pattern, NEVER)]);
  for (const variant of variants) {
    const told = checkSync(variant, flags.replace(/[^imsu]/g, ''), { checker: 'automaton', timeout: 60_000 });
    if (told.status === 'vulnerable') return told.complexity.summary;
    if (told.status === 'unknown') return `not judged (${told.error.kind})`;
  }
  return null;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(ROOT, folder, file));
}

test.each([
  ['(a+)+$', /exponential/],
  ['\\s+$', /polynomial/],
  ['\\p{L}*(?:x|\\p{Ll})*[^\\p{L}]', /exponential/],
  ['(?<=a+)b(?=c)', /polynomial/],
  ['^\\d+(?!\\d)', null],
  ['[\\p{L}-]+ (?:a|b)', /polynomial/],
])('tells of %s', (pattern, told) => {
  const found = danger({ pattern, flags: 'u', file: '' });
  if (told) expect(found).toMatch(told);
  else expect(found).toBeNull();
});

test('no regular expression can run away on a long text', () => {
  const literals = FOLDERS.flatMap(filesOf).flatMap((file) =>
    literalsIn(readFileSync(file, 'utf8'), relative(ROOT, file)),
  );
  expect(literals.length).toBeGreaterThan(300);
  // Those of the frames are put together and stand nowhere as they are.
  const made = [...AZ_FRAMES, ...EN_FRAMES, ...RU_FRAMES]
    .flatMap(({ verb, says, not }) => [verb, says, not])
    .flatMap((one) => (one ? [{ pattern: one.source, flags: one.flags, file: 'roles/frames' }] : []));
  const known = new Set<string>();
  const dangers = [...literals, ...made].flatMap((literal) => {
    const key = `/${literal.pattern}/${literal.flags}`;
    if (known.has(key)) return [];
    known.add(key);
    const told = BOUNDED[literal.pattern] ? null : danger(literal);
    return told ? [`${literal.file} ${key}: ${told}`] : [];
  });
  expect(dangers).toEqual([]);
  expect(Object.keys(BOUNDED).filter((pattern) => !literals.some((one) => one.pattern === pattern))).toEqual(
    [],
  );
});
