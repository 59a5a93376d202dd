import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import {
  accessGrants,
  organizationSlugs,
  organizations,
  organizationTexts,
  organizationTokens,
} from '@/db/schema/organizations';
import { citations, sources } from '@/db/schema/sources';
import { makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf, systemContext } from '@/server/context';
import { changeSlug } from './commands/change-slug';
import { confirmOrganization } from './commands/confirm';
import { createOrganization } from './commands/create';
import { publishOrganization } from './commands/publish';
import { unpublishOrganization } from './commands/unpublish';
import { updateSettings } from './commands/update-settings';
import { updateTexts } from './commands/update-texts';
import { anybody, operatorAt, staffOf } from './testing';
import { freshnessOf, textHash } from './text-freshness';

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
