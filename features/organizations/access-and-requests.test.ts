import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { accessGrants, correctionRequests } from '@/db/schema/organizations';
import { makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { answerCorrection } from './commands/answer-correction';
import { changeRole } from './commands/change-role';
import { refuseCorrection } from './commands/refuse-correction';
import { requestCorrection } from './commands/request-correction';
import { retryMail } from './commands/retry-mail';
import { revokeAccess } from './commands/revoke-access';
import { anybody, operatorAt, staffOf } from './testing';

describe('access', () => {
  it('never takes the last administrator, by whatever way', async () => {
    const organization = await makeOrganization();
    const first = await staffOf(organization, 'admin');
    await expect(revokeAccess(first.request, { id: first.grantId })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'last-admin',
    });
    await expect(changeRole(first.request, { id: first.grantId, role: 'editor' })).rejects.toMatchObject({
      reason: 'last-admin',
    });
    const second = await staffOf(organization, 'admin');
    await revokeAccess(first.request, { id: second.grantId });
    const account = second.request.actor.kind === 'account' ? second.request.actor.account : null;
    const after = await contextOf(account, 'az', organization.slug);
    expect(after.standing.roles.has('admin')).toBe(false);
  });

  it('leaves one of two administrators who take each other away at once', async () => {
    const organization = await makeOrganization();
    const first = await staffOf(organization, 'admin');
    const second = await staffOf(organization, 'admin');
    const results = await Promise.allSettled([
      revokeAccess(first.request, { id: second.grantId }),
      revokeAccess(second.request, { id: first.grantId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes a role by a new grant, and finds no foreign one', async () => {
    const organization = await makeOrganization();
    const admin = await staffOf(organization, 'admin');
    const editor = await staffOf(organization, 'editor');
    await changeRole(admin.request, { id: editor.grantId, role: 'event-manager' });
    const rows = await ownerDb()
      .select()
      .from(accessGrants)
      .where(eq(accessGrants.accountId, editor.account.id));
    expect(rows.filter((row) => row.revokedAt === null).map(({ role }) => role)).toEqual(['event-manager']);
    expect(rows).toHaveLength(2);
    const neighbour = await makeOrganization();
    const foreign = await staffOf(neighbour, 'editor');
    await expect(revokeAccess(admin.request, { id: foreign.grantId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(revokeAccess(editor.request, { id: admin.grantId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('correction requests', () => {
  const wish = { kind: 'remove' as const, message: 'Adımı silin, <b>xahiş edirəm</b>.' };

  it('come from anybody, about a page of this organization only', async () => {
    const organization = await makeOrganization();
    const request = await anybody(organization);
    const about = `/organizations/${organization.slug}/people/kimse`;
    const { id } = await requestCorrection(request, { ...wish, about, contact: 'kim@example.org' });
    const [row] = await ownerDb()
      .select()
      .from(correctionRequests)
      .where(eq(correctionRequests.id, id ?? ''));
    expect(row).toMatchObject({ path: about, state: 'open', locale: 'az', message: wish.message });
    const outside = ['/organizations/basqa', 'https://example.org', `${about}/../../x`, `${about}?a=1`, '/'];
    for (const path of outside) {
      await expect(requestCorrection(request, { ...wish, about: path })).rejects.toMatchObject({
        fields: { about: 'invalid' },
      });
    }
    await expect(requestCorrection(request, { ...wish, message: 'x'.repeat(5001) })).rejects.toMatchObject({
      fields: { message: 'too-long' },
    });
  });

  it('of programs are dropped silently, and too many are refused', async () => {
    const organization = await makeOrganization();
    const request = await anybody(organization);
    expect(await requestCorrection(request, { ...wish, homepage: 'https://spam.example' })).toMatchObject({
      id: null,
    });
    for (let sent = 1; sent < 20; sent++) await requestCorrection(request, wish);
    await expect(requestCorrection(request, wish)).rejects.toMatchObject({ code: 'limit' });
    const rows = await ownerDb()
      .select()
      .from(correctionRequests)
      .where(eq(correctionRequests.organizationId, organization.id));
    expect(rows).toHaveLength(19);
  });

  it('are answered once, by administrator or operator, and by mail where there is an address', async () => {
    const organization = await makeOrganization();
    const open = async (contact?: string) =>
      (await requestCorrection(await anybody(organization), { ...wish, contact })).id ?? '';
    const id = await open('Kim@Example.org');
    const { request: editor } = await staffOf(organization, 'editor');
    await expect(answerCorrection(editor, { id, answer: 'Silindi.' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { request: admin } = await staffOf(organization, 'admin');
    expect(await answerCorrection(admin, { id, answer: 'Silindi.' })).toEqual({ isMailed: true });
    await expect(refuseCorrection(admin, { id, answer: 'Yox.' })).rejects.toMatchObject({
      reason: 'already-answered',
    });
    const [mail] = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organization.id));
    expect(mail).toMatchObject({ recipient: 'kim@example.org', kind: 'correction-answered' });
    expect(mail?.text).toContain('Silindi.');
    expect(mail?.html).not.toContain('<b>xahiş');

    const second = await open('+994 50 222 33 44');
    expect(await refuseCorrection(await operatorAt(organization), { id: second, answer: 'Yox.' })).toEqual({
      isMailed: false,
    });
    const neighbour = await makeOrganization();
    const { request: foreign } = await staffOf(neighbour, 'admin');
    await expect(answerCorrection(foreign, { id: second, answer: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('mail', () => {
  it('is tried again from the start, unless it was sent', async () => {
    const organization = await makeOrganization();
    const mail = {
      organizationId: organization.id,
      kind: 'k',
      recipient: 'a@b.az',
      subject: 's',
      text: 't',
      html: 'h',
    };
    const [failed, sent] = await ownerDb()
      .insert(outbox)
      .values([
        { ...mail, state: 'undeliverable', attempts: 8, lastError: '550' },
        { ...mail, state: 'sent' },
      ])
      .returning();
    const { request } = await staffOf(organization, 'admin');
    await retryMail(request, { id: failed?.id ?? '' });
    const [row] = await ownerDb()
      .select()
      .from(outbox)
      .where(eq(outbox.id, failed?.id ?? ''));
    expect(row).toMatchObject({ state: 'waiting', attempts: 0, lastError: null });
    await expect(retryMail(request, { id: sent?.id ?? '' })).rejects.toMatchObject({
      reason: 'already-sent',
    });
    const neighbour = await makeOrganization();
    const { request: foreign } = await staffOf(neighbour, 'admin');
    await expect(retryMail(foreign, { id: failed?.id ?? '' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
