import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visibility } from '@/db/enums';
import { ownFieldRules } from '@/db/schema/change-requests';
import { journal } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { personPhotos } from '@/db/schema/person-photos';
import { makeAccount, makeMember, type makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { takenPicture } from '@/db/testing/photos';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { chooseVisibility } from '@/features/members/commands/choose-visibility';
import { getMember } from '@/features/members/queries/member';
import { contextOf, type RequestContext } from '@/server/context';
import { addGuardian } from './commands/add-guardian';
import { chooseWardVisibility } from './commands/choose-ward-visibility';
import { removePhoto } from './commands/remove-photo';
import { setPhoto } from './commands/set-photo';
import { photoResponse } from './photo-response';
import { getPhoto } from './queries/photo';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let me: Awaited<ReturnType<typeof memberOf>>;
let other: Awaited<ReturnType<typeof memberOf>>;

async function memberOf() {
  const account = await makeAccount();
  const person = await makeMember(organization.id, account.id);
  return {
    id: person.id,
    slug: person.slug,
    request: await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug),
  };
}
const picture = async () => ({ name: 'me.jpg', bytes: await takenPicture(60, 60) });
const photoOf = async (personId: string) => {
  const [row] = await ownerDb().select().from(personPhotos).where(eq(personPhotos.personId, personId));
  return row?.id ?? '';
};
const sees = (request: RequestContext, photo: string) =>
  getPhoto(request, { photo, size: 'small' }).then(
    () => true,
    (error: { code?: string }) => (error.code === 'not-found' ? false : error),
  );
const choose = (photo: Visibility) => chooseVisibility(me.request, { fields: { photo } });

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  me = await memberOf();
  other = await memberOf();
});

describe('the photo of a person', () => {
  it('is put there by the person, replaced under a new id, and taken away', async () => {
    await setPhoto(me.request, { id: me.id, file: await picture() });
    const before = await photoOf(me.id);
    const large = await getPhoto(me.request, { photo: before, size: 'large' });
    expect((await sharp(large).metadata()).width).toBe(384);
    await setPhoto(admin, { id: me.id, file: await picture() });
    const after = await photoOf(me.id);
    expect(after).not.toBe(before);
    expect([await sees(me.request, before), await sees(me.request, after)]).toEqual([false, true]);
    expect((await getMember(admin, { slug: me.slug })).photo).toBe(after);
    await removePhoto(me.request, { id: me.id });
    await removePhoto(me.request, { id: me.id });
    expect([await sees(me.request, after), await photoOf(me.id)]).toEqual([false, '']);
    const written = await ownerDb().select().from(journal).where(eq(journal.subjectId, me.id));
    expect(written.map(({ action }) => action).filter((name) => name.startsWith('photo.'))).toEqual([
      'photo.set',
      'photo.set',
      'photo.remove',
    ]);
  });

  it('is changed by nobody else', async () => {
    const elsewhere = (await organizationWith('admin')).request;
    for (const request of [other.request, elsewhere, await signedIn(organization, 'event-manager')]) {
      await expect(setPhoto(request, { id: me.id, file: await picture() })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(removePhoto(request, { id: me.id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is left to the person by the organization; taking it away always is', async () => {
    await setPhoto(admin, { id: me.id, file: await picture() });
    await ownerDb()
      .insert(ownFieldRules)
      .values({ organizationId: organization.id, field: 'photo', rule: 'no' });
    await expect(setPhoto(me.request, { id: me.id, file: await picture() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await removePhoto(me.request, { id: me.id });
    expect(await photoOf(me.id)).toBe('');
  });

  it('leaves what was there where the file is no picture', async () => {
    await setPhoto(me.request, { id: me.id, file: await picture() });
    const before = await photoOf(me.id);
    const file = { name: 'me.jpg', bytes: new TextEncoder().encode('text') };
    await expect(setPhoto(me.request, { id: me.id, file })).rejects.toMatchObject({
      fields: { file: 'photo-kind' },
    });
    await expect(setPhoto(me.request, { id: me.id } as never)).rejects.toMatchObject({
      fields: { file: 'photo-missing' },
    });
    await expect(
      setPhoto(me.request, { id: me.id, file: { name: 'a', bytes: new Uint8Array(4_000_000) } }),
    ).rejects.toMatchObject({ fields: { file: 'photo-too-big' } });
    expect(await photoOf(me.id)).toBe(before);
  });
});

describe('who sees the photo', () => {
  let photo: string;
  beforeEach(async () => {
    await setPhoto(me.request, { id: me.id, file: await picture() });
    photo = await photoOf(me.id);
  });

  it('is the person and admins, until the person opens it to members, and at once no more', async () => {
    const everybody = [me.request, admin, other.request, await signedIn(organization, 'event-manager')];
    everybody.push((await organizationWith('admin')).request);
    everybody.push(await contextOf(null, 'az', organization.slug));
    const all = () => Promise.all(everybody.map((request) => sees(request, photo)));
    expect(await all()).toEqual([true, true, false, false, false, false]);
    await choose('members');
    expect(await all()).toEqual([true, true, true, false, false, false]);
    await choose('board');
    expect(await all()).toEqual([true, true, false, false, false, false]);
    await choose('members');
    await chooseVisibility(me.request, { fields: { name: 'admins' } });
    expect(await all()).toEqual([true, true, false, false, false, false]);
  });

  it('is no member once the person is hidden or gone', async () => {
    await choose('members');
    await ownerDb().update(people).set({ hiddenAt: new Date() }).where(eq(people.id, me.id));
    expect([await sees(other.request, photo), await sees(admin, photo)]).toEqual([false, true]);
    await ownerDb().update(people).set({ hiddenAt: null }).where(eq(people.id, me.id));
    expect(await sees(other.request, photo)).toBe(true);
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01', endEdtf: '2021', endReason: 'left' })
      .where(eq(memberships.personId, me.id));
    expect(await sees(other.request, photo)).toBe(false);
  });

  it('is answered as a picture that nobody keeps, and otherwise not at all', async () => {
    const found = await photoResponse(async () => me.request, photo, 'large');
    expect(Object.fromEntries(found.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    for (const asked of ['../etc/passwd', me.id, crypto.randomUUID(), '']) {
      const missing = await photoResponse(async () => me.request, asked, null);
      expect([missing.status, await missing.text()]).toEqual([404, '']);
    }
    const hidden = await photoResponse(async () => other.request, photo, null);
    expect([hidden.status, await hidden.text()]).toEqual([404, '']);
  });
});

describe('the photo of a minor', () => {
  it('is in the hands of the guardian, and public for nobody', async () => {
    const child = await makeChild(organization.id);
    await addGuardian(admin, { minor: child.id, guardian: me.id, relation: 'parent', start: '2020' });
    await setPhoto(me.request, { id: child.id, file: await picture() });
    const photo = await photoOf(child.id);
    expect([
      await sees(me.request, photo),
      await sees(admin, photo),
      await sees(other.request, photo),
    ]).toEqual([true, true, false]);
    await expect(
      chooseWardVisibility(me.request, { person: child.id, fields: { photo: 'public' } }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await removePhoto(me.request, { id: child.id });
    expect(await photoOf(child.id)).toBe('');
  });
});
