import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { mailFiles } from '@/db/schema/mail';
import { ownerDb } from '@/db/testing/factories';
import { takenPicture } from '@/db/testing/photos';
import { addFile } from './commands/add-file';
import { admin, announce, organization, setUp } from './testing';

beforeEach(() => setUp());

const attach = async (name: string, bytes: Uint8Array) => {
  const { id } = await announce();
  await addFile(admin, { id, file: { name, bytes } });
  const [file] = await ownerDb()
    .select()
    .from(mailFiles)
    .where(eq(mailFiles.organizationId, organization.id));
  return { name: file?.name, content: new Uint8Array(file?.content ?? []) };
};

describe('an attachment', () => {
  it('is a picture without the place where it was taken, as large and the same way up', async () => {
    const sent = await takenPicture();
    const { name, content } = await attach('Həyətimiz.JPG', sent);
    expect(name).toBe('Həyətimiz.jpg');
    expect([Buffer.from(sent).includes('SIRR'), Buffer.from(content).includes('SIRR')]).toEqual([
      true,
      false,
    ]);
    const upright = (file: Uint8Array) => sharp(file).autoOrient().raw().toBuffer();
    expect((await upright(content)).equals(await upright(sent))).toBe(true);
  });

  it('of another kind stays as it is', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 /Author (Leyla)');
    expect((await attach('Dəvət.pdf', pdf)).content).toEqual(pdf);
  });

  it('is none where a picture is cut off', async () => {
    const { id } = await announce();
    const bytes = (await takenPicture()).slice(0, 700);
    await expect(addFile(admin, { id, file: { name: 'a.jpg', bytes } })).rejects.toMatchObject({
      fields: { file: 'photo-broken' },
    });
  });
});
