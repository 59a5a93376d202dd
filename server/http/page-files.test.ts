import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { etagOf, pageFiles } from './page-files';

const folder = mkdtempSync(join(tmpdir(), 'ocaq-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T10:00:00.900Z') }));
afterEach(() => vi.useRealTimers());

const FIRST = '1795860000';
const files = (second: string) =>
  readdirSync(join(folder, second), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, second).length));

describe('a finished page as a file', () => {
  it('lies under its second, its address and its encoding, and nginx names it as the app does', async () => {
    const body = Buffer.from('Ocağın səhifəsi');
    const layDown = pageFiles(folder);
    layDown('/az/organizations/moskva-qerb', 'br', body);
    layDown('/az/organizations/moskva-qerb/events', 'identity', body);
    layDown('/ru', 'gzip', body);
    await expect
      .poll(() => files(FIRST).sort())
      .toEqual([
        '/GET/az/organizations/moskva-qerb.br',
        '/GET/az/organizations/moskva-qerb/events.',
        '/GET/ru.gzip',
      ]);
    const file = join(folder, FIRST, 'GET/ru.gzip');
    expect(readFileSync(file)).toEqual(body);
    const { mtimeMs, size } = statSync(file);
    expect(`"${(mtimeMs / 1000).toString(16)}-${size.toString(16)}"`).toBe(etagOf(body));
  });

  it('goes when its second is over, and leaves what is not ours', async () => {
    const layDown = pageFiles(folder);
    mkdirSync(join(folder, 'other'), { recursive: true });
    layDown('/az', 'br', Buffer.from('old'));
    await expect.poll(() => files(FIRST)).toContain('/GET/az.br');
    vi.setSystemTime(new Date('2026-11-28T10:00:02.000Z'));
    layDown('/az', 'br', Buffer.from('new'));
    await expect.poll(() => readdirSync(folder).sort()).toEqual(['1795860002', 'other']);
  });

  it.each([
    '/az?q=x',
    '/az/sign-in',
    '/az/manage/numune',
    '/az/organizations/../../etc',
    '/az/organizations/a%2fb',
    '/az/organizations/a//b',
    '/az/organizations/A',
    '/api/ready',
  ])('is never made of %s', async (path) => {
    const empty = mkdtempSync(join(folder, 'none-'));
    const layDown = pageFiles(empty);
    layDown(path, 'br', Buffer.from('x'));
    layDown('/az', 'br', Buffer.from('y'));
    await expect.poll(() => readdirSync(join(empty, FIRST, 'GET'))).toEqual(['az.br']);
  });

  it('changes its name with its bytes', () => {
    expect(etagOf(Buffer.from('a'))).not.toBe(etagOf(Buffer.from('b')));
    expect(etagOf(Buffer.from('a'))).toBe(etagOf(Buffer.from('a')));
  });
});
