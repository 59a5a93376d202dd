import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { jobStates } from '@/db/schema/kernel';
import { makeMember, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { asWorker } from '@/server/database';
import { termsJob, termsThatTurned } from './jobs';

let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization } = await organizationWith('admin'));
});

describe('the job of the terms', () => {
  it('names the organizations whose board changed between two moments', async () => {
    const person = await makeMember(organization.id);
    await makeTerm(organization.id, person.id, '2026-05-14');
    const turned = (from: string, to: string) =>
      asWorker((tx) => termsThatTurned(tx, new Date(from), new Date(to)));
    const tag = `organization:${organization.slug}`;
    // Baku is four hours ahead: its 14 May begins at 20:00 of the 13th.
    expect(await turned('2026-05-13T12:00:00Z', '2026-05-13T19:59:00Z')).not.toContain(tag);
    expect(await turned('2026-05-13T19:59:00Z', '2026-05-13T20:01:00Z')).toContain(tag);
    expect(await turned('2026-05-13T20:01:00Z', '2026-05-15T00:00:00Z')).not.toContain(tag);
    await termsJob.run();
    const states = await ownerDb()
      .select()
      .from(jobStates)
      .where(and(eq(jobStates.job, 'terms')));
    expect(states).toHaveLength(1);
  });
});
