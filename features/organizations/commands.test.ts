import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AccessRole } from '@/db/enums';
import { journal, outbox } from '@/db/schema/kernel';
import {
  accessGrants,
  correctionRequests,
  organizationSlugs,
  organizations,
  organizationTexts,
  organizationTokens,
} from '@/db/schema/organizations';
import { citations, sources } from '@/db/schema/sources';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, systemContext } from '@/server/context';
import { answerCorrection } from './commands/answer-correction';
import { changeRole } from './commands/change-role';
import { changeSlug } from './commands/change-slug';
import { confirmOrganization } from './commands/confirm';
import { createOrganization } from './commands/create';
import { publishOrganization } from './commands/publish';
import { refuseCorrection } from './commands/refuse-correction';
import { requestCorrection } from './commands/request-correction';
import { retryMail } from './commands/retry-mail';
import { revokeAccess } from './commands/revoke-access';
import { unpublishOrganization } from './commands/unpublish';
import { updateSettings } from './commands/update-settings';
import { updateTexts } from './commands/update-texts';
import { freshnessOf, textHash } from './text-freshness';

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

async function staffOf(organization: Organization, role: AccessRole | null) {
  const account = await makeAccount();
  const given = role ? await grant(organization.id, account.id, role) : null;
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  return { account, request, grantId: given?.id ?? '' };
}

async function operatorAt(organization?: Organization) {
  const account = await makeAccount({ isOperator: true });
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization?.slug);
}

const anybody = (organization: Organization) => contextOf(null, 'az', organization.slug);

const uniqueSlug = () => `yeni-${Math.random().toString(36).slice(2, 10)}`;
const draft = () => ({
  slug: uniqueSlug(),
  defaultLocale: 'az' as const,
  countryCode: 'RU',
  timezone: 'Europe/Moscow',
  names: { az: 'Yeni Təşkilat', ru: 'Новая организация' },
});

describe('creating an organization', () => {
  it('makes names, search words and a first administrator', async () => {
    const operator = await operatorAt();
    const created = await createOrganization(operator, draft());
    const [row] = await ownerDb().select().from(organizations).where(eq(organizations.id, created.id));
    expect(row).toMatchObject({ slug: created.slug, publishedAt: null, confirmedAt: null, isDemo: false });
    const texts = await ownerDb()
      .select()
      .from(organizationTexts)
      .where(eq(organizationTexts.organizationId, created.id));
    expect(texts.map(({ locale, name }) => [locale, name]).sort()).toEqual([
      ['az', 'Yeni Təşkilat'],
      ['ru', 'Новая организация'],
    ]);
    const tokens = await ownerDb()
      .select()
      .from(organizationTokens)
      .where(eq(organizationTokens.organizationId, created.id));
    expect(tokens.length).toBeGreaterThan(0);
    const grants = await ownerDb()
      .select()
      .from(accessGrants)
      .where(eq(accessGrants.organizationId, created.id));
    expect(grants.map(({ accountId, role }) => [accountId, role])).toEqual([
      [operator.standing.accountId, 'admin'],
    ]);
  });

  it('gives nobody access when the command line makes it', async () => {
    const created = await createOrganization(systemContext('az'), draft());
    const grants = await ownerDb()
      .select()
      .from(accessGrants)
      .where(eq(accessGrants.organizationId, created.id));
    expect(grants).toEqual([]);
  });

  it('refuses bad, reserved and taken slugs, former ones too, and a missing name', async () => {
    const system = systemContext('az');
    const taken = await makeOrganization({ publishedAt: null });
    const former = uniqueSlug();
    await ownerDb().insert(organizationSlugs).values({ organizationId: taken.id, slug: former });
    const fields = { 'Ağ Ev': 'slug-form', manage: 'slug-reserved', аbc: 'slug-form' };
    for (const [slug, reason] of Object.entries(fields)) {
      await expect(createOrganization(system, { ...draft(), slug })).rejects.toMatchObject({
        code: 'invalid',
        fields: { slug: reason },
      });
    }
    for (const slug of [taken.slug, former]) {
      await expect(createOrganization(system, { ...draft(), slug })).rejects.toMatchObject({
        fields: { slug: 'slug-taken' },
      });
    }
    await expect(createOrganization(system, { ...draft(), names: { ru: 'Имя' } })).rejects.toMatchObject({
      fields: { 'names.az': 'required' },
    });
  });

  it('is for operators', async () => {
    const account = await makeAccount();
    const request = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az');
    await expect(createOrganization(request, draft())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('texts of the public page', () => {
  it('are written per language and remember what they were translated from', async () => {
    const organization = await makeOrganization();
    const { request } = await staffOf(organization, 'editor');
    const read = async (locale: 'az' | 'ru') => {
      const rows = await ownerDb()
        .select()
        .from(organizationTexts)
        .where(
          and(eq(organizationTexts.organizationId, organization.id), eq(organizationTexts.locale, locale)),
        );
      return rows[0];
    };
    const az = { name: 'Ocaq', summary: 'Bir ocaq.' };
    const ru = { name: 'Очаг', nameUnofficial: 'on' as const, city: 'Москва' };
    await updateTexts(request, { texts: { az, ru } });
    expect(await read('ru')).toMatchObject({ name: 'Очаг', nameUnofficial: true, city: 'Москва' });
    const hash = (row: { name: string; summary?: string }) =>
      textHash([row.name, null, null, row.summary, null, null, null, null, null]);
    expect(freshnessOf(await read('ru'), hash(az))).toBe('fresh');

    const changed = { ...az, summary: 'Başqa bir ocaq.' };
    await updateTexts(request, { texts: { az: changed, ru } });
    expect(freshnessOf(await read('ru'), hash(changed))).toBe('stale');
    await updateTexts(request, { texts: { az: changed, ru: { ...ru, isCurrent: 'on' } } });
    expect(freshnessOf(await read('ru'), hash(changed))).toBe('fresh');
    await updateTexts(request, { texts: { az: changed } });
    expect(await read('ru')).toBeUndefined();
  });

  it('refuse marks that lead nowhere, and a language without a name', async () => {
    const organization = await makeOrganization();
    const { request } = await staffOf(organization, 'admin');
    const [source] = await ownerDb()
      .insert(sources)
      .values({ organizationId: organization.id, slug: 's', publication: 'Qəzet', language: 'az' })
      .returning();
    await ownerDb()
      .insert(citations)
      .values({
        organizationId: organization.id,
        sourceId: source?.id ?? '',
        key: 'c1',
        start: 0,
        end: 5,
        organizationFact: 'about',
      });
    const save = (about: string) => updateTexts(request, { texts: { az: { name: 'Ocaq', about } } });
    await expect(save('Fakt.[[cite:yox]]')).rejects.toMatchObject({
      fields: { 'texts.az.about': 'unknown-citation' },
      values: { key: 'yox' },
    });
    await expect(save('Fakt.[[cite: c1]]')).rejects.toMatchObject({
      fields: { 'texts.az.about': 'broken-citation' },
    });
    await save('Fakt.[[cite:c1]]');
    await expect(updateTexts(request, { texts: { ru: { name: 'Очаг' } } })).rejects.toMatchObject({
      fields: { 'texts.az.name': 'required' },
    });
    await expect(
      updateTexts(request, { texts: { az: { name: 'Ocaq' }, ru: { summary: 'Без имени' } } }),
    ).rejects.toMatchObject({ fields: { 'texts.ru.name': 'required' } });
  });

  it('are for editors: others are refused, strangers find nothing', async () => {
    const organization = await makeOrganization();
    const input = { texts: { az: { name: 'Oğurlanmış' } } };
    const { request: manager } = await staffOf(organization, 'event-manager');
    await expect(updateTexts(manager, input)).rejects.toMatchObject({ code: 'forbidden' });
    const { request: stranger } = await staffOf(organization, null);
    await expect(updateTexts(stranger, input)).rejects.toMatchObject({ code: 'not-found' });
    await expect(updateTexts(await anybody(organization), input)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('settings, address and publication', () => {
  it('keeps contact data in their one form', async () => {
    const organization = await makeOrganization();
    const { request } = await staffOf(organization, 'editor');
    const settings = { defaultLocale: 'az' as const, countryCode: 'AZ', timezone: 'Asia/Baku' };
    await updateSettings(request, {
      ...settings,
      contactEmail: 'Info@Example.ORG',
      contactPhone: '050 222 33 44',
      website: 'https://example.org',
    });
    const [row] = await ownerDb().select().from(organizations).where(eq(organizations.id, organization.id));
    expect(row).toMatchObject({ contactEmail: 'info@example.org', contactPhone: '+994502223344' });
    const refused = { contactPhone: '12', website: 'javascript:alert(1)', defaultLocale: 'ru' as const };
    for (const [field, value] of Object.entries(refused)) {
      const attempt = updateSettings(request, { ...settings, [field]: value });
      await expect(attempt).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    }
  });

  it('keeps the former address, gives it back to its owner only', async () => {
    const organization = await makeOrganization();
    const { request } = await staffOf(organization, 'admin');
    const slug = uniqueSlug();
    await changeSlug(request, { slug });
    const former = await ownerDb()
      .select()
      .from(organizationSlugs)
      .where(eq(organizationSlugs.organizationId, organization.id));
    expect(former.map((row) => row.slug)).toEqual([organization.slug]);

    const other = await makeOrganization({ publishedAt: null });
    const { request: otherAdmin } = await staffOf(other, 'admin');
    for (const taken of [slug, organization.slug]) {
      await expect(changeSlug(otherAdmin, { slug: taken })).rejects.toMatchObject({
        fields: { slug: 'slug-taken' },
      });
    }
    const moved = await contextOf(
      request.actor.kind === 'account' ? request.actor.account : null,
      'az',
      slug,
    );
    await changeSlug(moved, { slug: organization.slug });
    const after = await ownerDb()
      .select()
      .from(organizationSlugs)
      .where(eq(organizationSlugs.organizationId, organization.id));
    expect(after.map((row) => row.slug)).toEqual([slug]);
  });

  it('lets only administrators publish, take back and confirm', async () => {
    const organization = await makeOrganization({ publishedAt: null, confirmedAt: null });
    const { request: editor } = await staffOf(organization, 'editor');
    const { request: admin } = await staffOf(organization, 'admin');
    const state = async () => {
      const [row] = await ownerDb().select().from(organizations).where(eq(organizations.id, organization.id));
      return { published: row?.publishedAt !== null, confirmed: row?.confirmedAt !== null };
    };
    for (const verb of [publishOrganization, unpublishOrganization, confirmOrganization]) {
      await expect(verb(editor, {})).rejects.toMatchObject({ code: 'forbidden' });
    }
    await publishOrganization(admin, {});
    await confirmOrganization(admin, {});
    expect(await state()).toEqual({ published: true, confirmed: true });
    expect(await publishOrganization(admin, {})).toEqual({ isChanged: false });
    await unpublishOrganization(admin, {});
    expect(await state()).toEqual({ published: false, confirmed: true });
    const rows = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'organization.confirm',
      'organization.publish',
      'organization.unpublish',
    ]);
  });
});

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
