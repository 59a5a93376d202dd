import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AccessRole } from '@/db/enums';
import { organizationTexts } from '@/db/schema/organizations';
import { citations, sources } from '@/db/schema/sources';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { addCitation } from './commands/add-citation';
import { createSource } from './commands/create';
import { publishSource } from './commands/publish';
import { removeCitation } from './commands/remove-citation';
import { unpublishSource } from './commands/unpublish';
import { updateSource } from './commands/update';

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

async function staffOf(organization: Organization, role: AccessRole | null) {
  const account = await makeAccount();
  if (role) await grant(organization.id, account.id, role);
  return contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
}

const article = {
  publication: 'Qəzet',
  publishedEdtf: '2020-01',
  url: 'https://example.org/meqale',
  language: 'RU',
  texts: { ru: { title: 'Статья' } },
};

describe('a source', () => {
  it('is written, changed, published and taken back', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createSource(editor, article);
    const read = async () => {
      const [row] = await ownerDb().select().from(sources).where(eq(sources.id, id));
      return row;
    };
    expect(await read()).toMatchObject({ slug: 'qezet-2020', language: 'ru', publishedAt: null });
    await updateSource(editor, { id, ...article, author: 'Müəllif', url: undefined });
    expect(await read()).toMatchObject({ author: 'Müəllif', url: null });
    await publishSource(editor, { id });
    expect((await read())?.publishedAt).not.toBeNull();
    await unpublishSource(editor, { id });
    expect((await read())?.publishedAt).toBeNull();
  });

  it('has a title and a safe link', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    await expect(createSource(editor, { ...article, texts: {} })).rejects.toMatchObject({
      fields: { 'texts.az.title': 'required' },
    });
    for (const url of ['http://example.org', 'javascript:alert(1)', 'https://a:b@example.org', 'https://x']) {
      await expect(createSource(editor, { ...article, url })).rejects.toMatchObject({
        fields: { url: 'url' },
      });
    }
  });

  it('is for editors of its own organization', async () => {
    const organization = await makeOrganization();
    const { id } = await createSource(await staffOf(organization, 'editor'), article);
    await expect(
      updateSource(await staffOf(organization, 'event-manager'), { id, ...article }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = await staffOf(await makeOrganization(), 'admin');
    await expect(updateSource(foreign, { id, ...article })).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishSource(foreign, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a citation', () => {
  it('ties a fact of this organization to a place in the text', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createSource(editor, article);
    await ownerDb().update(sources).set({ textLength: 100 }).where(eq(sources.id, id));
    const event = await makeEvent(organization.id);
    const cite = (
      target: string,
      place: { start: number; end: number; key?: string } = { start: 1, end: 9 },
    ) => addCitation(editor, { id, target, ...place });
    expect(await cite(`event:${event.id}`)).toMatchObject({ key: 'cite-event' });
    expect(await cite('organization:chair', { start: 0, end: 100, key: 'chair' })).toMatchObject({
      key: 'chair',
    });
    const rows = await ownerDb().select().from(citations).where(eq(citations.sourceId, id));
    expect(rows.map(({ key, eventId }) => [key, eventId])).toContainEqual(['cite-event', event.id]);

    const foreign = await makeEvent((await makeOrganization()).id);
    await expect(cite(`event:${foreign.id}`)).rejects.toMatchObject({ fields: { target: 'not-found' } });
    await expect(cite('organization:secret')).rejects.toMatchObject({ fields: { target: 'not-found' } });
    await expect(cite('event:nothing')).rejects.toMatchObject({ fields: { target: 'invalid' } });
    await expect(cite('organization:city', { start: 9, end: 9 })).rejects.toMatchObject({
      fields: { end: 'end-before-start' },
    });
    await expect(cite('organization:city', { start: 1, end: 101 })).rejects.toMatchObject({
      fields: { end: 'beyond-text' },
    });
    await expect(cite('organization:city', { start: 1, end: 2, key: 'chair' })).rejects.toMatchObject({
      fields: { key: 'citation-key-taken' },
    });
  });

  it('stays as long as a text has its mark', async () => {
    const organization = await makeOrganization();
    const editor = await staffOf(organization, 'editor');
    const { id } = await createSource(editor, article);
    await addCitation(editor, { id, target: 'organization:about', start: 0, end: 3, key: 'about' });
    const [citation] = await ownerDb().select().from(citations).where(eq(citations.sourceId, id));
    const write = (about: string) =>
      ownerDb()
        .update(organizationTexts)
        .set({ about })
        .where(eq(organizationTexts.organizationId, organization.id));
    await write('Fakt.[[cite:about]]');
    const remove = () => removeCitation(editor, { id, citationId: citation?.id ?? '' });
    await expect(remove()).rejects.toMatchObject({ reason: 'citation-used' });
    await write('Fakt.');
    await remove();
    await expect(remove()).rejects.toMatchObject({ code: 'not-found' });
  });
});
