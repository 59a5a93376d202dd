import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { memberFile } from '@/db/testing/member-file';
import { organizationWith } from '@/db/testing/requests';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';

/** 2,000 rows with every test run; `OCAQ_IMPORT_ROWS=100000` for the figures of the issue. */
const ROWS = Number(process.env.OCAQ_IMPORT_ROWS ?? 2_000);

describe(`importing ${ROWS} rows`, () => {
  it('plans, commits, finds nothing new the second time, and undoes', { timeout: 600_000 }, async () => {
    const { organization, request } = await organizationWith('admin', { countryCode: 'RU' });
    const bytes = memberFile(ROWS);
    const file = { name: 'a.csv', bytes };
    const options = { type: 'ordinary', start: '2024' } as const;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const before = process.memoryUsage().rss;
      most = before;
      const cpu = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      console.log(
        `${what} ${Math.round(performance.now() - began)} ms (own CPU ${Math.round((user + system) / 1000)} ms), +${Math.round((most - before) / 1e6)} MB`,
      );
      return result;
    };
    const count = () => ownerDb().$count(people, eq(people.organizationId, organization.id));
    const first = await timed('preview', () => uploadImport(request, { file, ...options }));
    expect(first.counts).toEqual({ new: ROWS, update: 0, same: 0, duplicate: 0, error: 0 });
    await timed('commit', () => commitImport(request, { id: first.id }));
    expect(await count()).toBe(ROWS);
    const second = await timed('preview of the same', () => uploadImport(request, { file, ...options }));
    expect(second.counts).toEqual({ new: 0, update: 0, same: ROWS, duplicate: 0, error: 0 });
    await timed('undo', () => undoImport(request, { id: first.id }));
    expect(await count()).toBe(0);
    clearInterval(watch);
  });
});
