import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '@/db/testing/requests';
import { systemContext } from '@/server/context';
import { exportMembers } from './commands/export-members';
import { exportResponse } from './export-response';
import { admin, bytesOf, organization, PURPOSE, setUp } from './export-testing';
import { getExport } from './queries/exports';

beforeAll(setUp);

describe('who can have the file', () => {
  it('is who made the export, for a quarter of an hour', async () => {
    const { id } = await exportMembers(admin, PURPOSE);
    const colleague = await signedIn(organization, 'admin');
    const { createdAt } = await getExport(admin, { id });
    const at = (minutes: number) => ({ ...admin, now: new Date(createdAt.getTime() + minutes * 60_000) });
    expect((await exportResponse(async () => at(14), id)).status).toBe(200);
    for (const other of [
      colleague,
      at(16),
      await signedIn(organization, 'editor'),
      await signedIn(organization),
    ]) {
      expect((await exportResponse(async () => other, id)).status).toBe(404);
    }
    expect((await exportResponse(async () => admin, 'x')).status).toBe(404);
  });

  it('gets it as a file that nothing keeps', async () => {
    const { id } = await exportMembers(admin, PURPOSE);
    const { headers } = await exportResponse(async () => admin, id);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="org-[\w-]+\.csv"$/);
  });

  it('is the command line for what the command line made', async () => {
    const system = systemContext('az', admin.organization);
    const { id } = await exportMembers(system, { ...PURPOSE, cols: 'c' });
    expect((await bytesOf(system, id)).toString('utf8')).toContain('ali@example.org');
    await expect(getExport(admin, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
