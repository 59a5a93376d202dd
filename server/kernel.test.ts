import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { organizationTexts } from '@/db/schema/organizations';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { z } from '@/lib/validation';
import { command } from './command';
import { contextOf } from './context';
import { behindWall } from './database';

const rename = command({
  name: 'organization.rename',
  permission: 'organization:update',
  input: z.strictObject({ name: z.string().min(1).max(50), key: z.string().optional() }),
  idempotencyKey: (input) => input.key,
  run: async ({ tx, organization }, { name }) => {
    await tx
      .update(organizationTexts)
      .set({ name })
      .where(eq(organizationTexts.organizationId, organization.id));
    return { name };
  },
  journal: (result) => ({ subjectType: 'organization', subjectId: null, subjectName: result.name }),
});

async function signedIn(slug: string, role: 'admin' | 'event-manager' | null, organizationId: string) {
  const account = await makeAccount();
  if (role) await grant(organizationId, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', slug);
}

describe('a command', () => {
  it('writes the change and its journal together, once for the same key', async () => {
    const organization = await makeOrganization();
    const admin = await signedIn(organization.slug, 'admin', organization.id);
    expect(await rename(admin, { name: 'Ocaq', key: 'k1' })).toEqual({ name: 'Ocaq' });
    expect(await rename(admin, { name: 'Ocaq', key: 'k1' })).toEqual({ name: 'Ocaq' });
    await expect(rename(admin, { name: 'Other', key: 'k1' })).rejects.toMatchObject({ code: 'conflict' });
    const rows = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(rows.map((row) => [row.action, row.subjectName])).toEqual([['organization.rename', 'Ocaq']]);
  });

  it('refuses by field, by role and by organization', async () => {
    const organization = await makeOrganization();
    const neighbour = await makeOrganization();
    const admin = await signedIn(organization.slug, 'admin', organization.id);
    await expect(rename(admin, { name: '' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: 'required' },
    });
    const manager = await signedIn(organization.slug, 'event-manager', organization.id);
    await expect(rename(manager, { name: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await signedIn(organization.slug, null, organization.id);
    await expect(rename(stranger, { name: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    const foreign = await signedIn(neighbour.slug, null, neighbour.id);
    await expect(rename(foreign, { name: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the second wall', () => {
  it('shows nothing without an organization, and never another one', async () => {
    const hidden = await makeOrganization({ publishedAt: null });
    const other = await makeOrganization({ publishedAt: null });
    const seen = (organizationId: string | null) =>
      behindWall({ organizationId, accountId: null }, async (tx) => {
        const { rows } = await tx.execute<{ organization_id: string }>(
          sql`select organization_id from organization_texts`,
        );
        return rows.map((row) => row.organization_id);
      });
    expect(await seen(null)).not.toContain(hidden.id);
    expect(await seen(hidden.id)).toContain(hidden.id);
    expect(await seen(hidden.id)).not.toContain(other.id);
  });
});
