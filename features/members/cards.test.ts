import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { membershipCards } from '@/db/schema/membership-cards';
import { memberships } from '@/db/schema/memberships';
import { organizations } from '@/db/schema/organizations';
import { personPhotos } from '@/db/schema/person-photos';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { cardToken, issuerOf, openToken } from './card-code';
import { tokenParts } from './card-rules';
import { issueCard } from './commands/issue-card';
import { replaceCard } from './commands/replace-card';
import { revokeCard } from './commands/revoke-card';
import { answerOfCard, checkCard, getCard, getOwnCard } from './queries/cards';

const PICTURE = Buffer.from('a picture');

let admin: RequestContext;
let organization: { id: string; slug: string };
let manager: RequestContext;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  manager = await signedIn(organization, 'event-manager');
});

async function memberWithLogin() {
  const account = await makeAccount();
  const person = await makeMember(organization.id, account.id);
  return {
    person,
    request: await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug),
  };
}
const tokenOf = (url: string | undefined) => url?.split('/').at(-1) ?? '';
const tokenOfCard = async (slug: string) => tokenOf((await getCard(admin, { slug })).card?.url);

describe('a membership card', () => {
  it('shows the picture to its holder, and to whoever checks it only where they may see it', async () => {
    const { person, request } = await memberWithLogin();
    await issueCard(request, { id: person.id });
    const [picture] = await ownerDb()
      .insert(personPhotos)
      .values({ organizationId: organization.id, personId: person.id, small: PICTURE, large: PICTURE })
      .returning();
    const { card, holder } = await getOwnCard(request, undefined);
    expect(holder.photo).toBe(picture?.id);
    const code = card?.serial ?? '';
    expect((await checkCard(admin, { code })).holder?.photo).toBe(picture?.id);
    expect((await checkCard(manager, { code })).holder).not.toHaveProperty('photo', picture?.id);
  });

  it('is made by its member, and whoever checks it is told what holds today', async () => {
    const { person, request } = await memberWithLogin();
    expect((await getOwnCard(request, undefined)).card).toBeNull();
    await issueCard(request, { id: person.id });
    await issueCard(request, { id: person.id });
    const { card } = await getOwnCard(request, undefined);
    const rows = await ownerDb()
      .select()
      .from(membershipCards)
      .where(eq(membershipCards.personId, person.id));
    expect(rows).toHaveLength(1);
    for (const code of [card?.url ?? '', tokenOf(card?.url), (card?.serial ?? '').toLowerCase()]) {
      expect(await checkCard(manager, { code })).toMatchObject({
        verdict: 'valid',
        holder: { name: { surname: 'Nümunəli' }, status: 'active', since: '2020' },
      });
    }
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2021-01-01', endEdtf: '2021', endReason: 'left' })
      .where(eq(memberships.personId, person.id));
    expect(await checkCard(manager, { code: card?.serial ?? '' })).toMatchObject({ verdict: 'no-member' });
  });

  it('says nothing of its holder in its code', async () => {
    const { person, request } = await memberWithLogin();
    await issueCard(request, { id: person.id });
    const token = await tokenOfCard(person.slug);
    const raw = Buffer.from(token, 'base64url').toString('latin1');
    for (const secret of [person.id, person.id.replaceAll('-', ''), person.slug, person.given]) {
      expect(token).not.toContain(secret);
      expect(raw).not.toContain(secret);
    }
    expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(person.id.replaceAll('-', ''));
    expect(JSON.stringify(await issuerOf(token, 'az'))).not.toContain(person.surname);
  });

  it('is worth nothing once it was lost, and the new one holds', async () => {
    const { person, request } = await memberWithLogin();
    await issueCard(request, { id: person.id });
    const old = await tokenOfCard(person.slug);
    await replaceCard(request, { id: person.id });
    const fresh = await tokenOfCard(person.slug);
    expect(fresh).not.toBe(old);
    expect(await checkCard(manager, { code: old })).toMatchObject({ verdict: 'revoked' });
    expect(await checkCard(manager, { code: fresh })).toMatchObject({ verdict: 'valid' });
    await revokeCard(admin, { id: person.id });
    await revokeCard(admin, { id: person.id });
    expect(await checkCard(manager, { code: fresh })).toMatchObject({ verdict: 'revoked' });
    expect((await getOwnCard(request, undefined)).card).toBeNull();
    const written = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(written.map(({ action }) => action).sort()).toEqual(['card.issue', 'card.replace', 'card.revoke']);
  });

  it('is made for members only, and for nobody else’s record', async () => {
    const stranger = await makePerson(organization.id);
    await expect(issueCard(admin, { id: stranger.id })).rejects.toMatchObject({ reason: 'card-no-member' });
    const { person } = await memberWithLogin();
    const { request: other } = await memberWithLogin();
    for (const door of [issueCard, replaceCard, revokeCard]) {
      await expect(door(other, { id: person.id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is unknown to another organization, also where its number is typed', async () => {
    const { person } = await memberWithLogin();
    await issueCard(admin, { id: person.id });
    const { card } = await getCard(admin, { slug: person.slug });
    const { request: neighbour } = await organizationWith('admin');
    expect(await answerOfCard(neighbour, card?.url ?? '')).toBe('unknown');
    expect(await answerOfCard(neighbour, card?.serial ?? '')).toBe('unknown');
  });

  it('names the organization to strangers only where it is published', async () => {
    const token = cardToken(organization.id, '0123456789AB');
    expect((await issuerOf(token, 'az'))?.name?.text).toContain(organization.slug);
    await ownerDb()
      .update(organizations)
      .set({ publishedAt: null })
      .where(eq(organizations.id, organization.id));
    expect((await issuerOf(token, 'az'))?.name).toBeNull();
    expect(await issuerOf(cardToken(randomUUID(), '0123456789AB'), 'az')).toBeNull();
  });

  it('is checked so often and no more', async () => {
    let last: unknown;
    for (let i = 0; i <= 600; i++) last = await answerOfCard(manager, 'nothing');
    expect(last).toBe('limit');
  });
});

describe('the code of a card', () => {
  it('is read back as it was written, and no letter of it can be changed', () => {
    const id = '7f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b';
    const token = cardToken(id, 'ABCDEFGH0123');
    expect(openToken(token)).toEqual({ organizationId: id, serial: 'ABCDEFGH0123' });
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'Az09-_Q'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        const opened = openToken(forged);
        // The last letter of a base64 text has bits that say nothing.
        if (opened) expect(opened).toEqual({ organizationId: id, serial: 'ABCDEFGH0123' });
        if (opened) expect(tokenParts(forged)?.signature).toBe(tokenParts(token)?.signature);
      }),
    );
  });
});
