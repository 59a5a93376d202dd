import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal, outbox } from '@/db/schema/kernel';
import { accessGrants, organizations, pageClaims } from '@/db/schema/organizations';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import type { Locale } from '@/lib/locales';
import { contextOf, systemContext } from '@/server/context';
import { askClaimant } from './commands/ask-claimant';
import { grantClaim } from './commands/grant-claim';
import { refuseClaim } from './commands/refuse-claim';
import { replyToClaim } from './commands/reply-to-claim';
import { requestClaim } from './commands/request-claim';
import { getOwnClaim, listClaims } from './queries/claims';
import { countOpenCorrections } from './queries/corrections';

const unconfirmed = () =>
  makeOrganization({ confirmedAt: null, website: 'https://qerb.example', contactEmail: null });
type Organization = Awaited<ReturnType<typeof unconfirmed>>;

async function somebodyAt(organization: Organization, locale: Locale = 'ru', isOperator = false) {
  const email = `a${Math.random().toString(36).slice(2)}@qerb.example`;
  const account = await makeAccount({ isOperator, email });
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    locale,
    organization.slug,
  );
  return { account, request };
}

const words = { position: 'Sədr', reason: 'Təşkilatın adından', proofEmail: 'sedr@qerb.example' };

async function adminsOf({ id }: Organization): Promise<string[]> {
  const rows = await ownerDb()
    .select({ account: accessGrants.accountId })
    .from(accessGrants)
    .where(
      and(
        eq(accessGrants.organizationId, id),
        eq(accessGrants.role, 'admin'),
        isNull(accessGrants.revokedAt),
      ),
    );
  return rows.map(({ account }) => account);
}

async function claimed() {
  const organization = await unconfirmed();
  const operator = await somebodyAt(organization, 'en', true);
  await grant(organization.id, operator.account.id, 'admin');
  const chair = await somebodyAt(organization);
  const { id } = await requestClaim(chair.request, words);
  return { organization, operator, chair, id };
}

const mailsTo = async (email: string | null) =>
  (
    await ownerDb()
      .select({ kind: outbox.kind, text: outbox.text })
      .from(outbox)
      .where(eq(outbox.recipient, email ?? ''))
  ).sort((a, b) => a.kind.localeCompare(b.kind));

describe('claiming an unconfirmed page', () => {
  it('is one claim however often it is asked; who claims and the operator are told', async () => {
    const { organization, operator, chair, id } = await claimed();
    expect(await requestClaim(chair.request, words)).toEqual({ id, isNew: false });
    expect((await mailsTo(chair.account.email)).map(({ kind }) => kind)).toEqual(['claim-received']);
    expect((await mailsTo(operator.account.email)).map(({ kind }) => kind)).toEqual(['claim-waiting']);
    expect(await listClaims(operator.request, null)).toMatchObject([
      { id, state: 'open', email: chair.account.email, isAddressTheirs: true, isProofTheirs: true },
    ]);
    const [counted] = await countOpenCorrections(operator.request, [organization.slug]);
    expect(counted).toMatchObject({ open: 0, claims: 1 });
  });

  it('needs a proof, an account, and a page that waits for its organization', async () => {
    const organization = await unconfirmed();
    const { request } = await somebodyAt(organization);
    await expect(requestClaim(request, { ...words, proofEmail: undefined })).rejects.toMatchObject({
      fields: { proofEmail: 'claim-proof' },
    });
    const nobody = await contextOf(null, 'az', organization.slug);
    await expect(requestClaim(nobody, words)).rejects.toMatchObject({ code: 'not-found' });
    const other = await somebodyAt(await makeOrganization());
    await expect(requestClaim(other.request, words)).rejects.toMatchObject({ reason: 'claim-closed' });
    expect(await getOwnClaim(other.request, null)).toBeNull();
    const hidden = await makeOrganization({ confirmedAt: null, publishedAt: null });
    await expect(somebodyAt(hidden)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is limited', async () => {
    const { request } = await somebodyAt(await unconfirmed());
    for (let time = 0; time < 5; time += 1) await requestClaim(request, words);
    await expect(requestClaim(request, words)).rejects.toMatchObject({ code: 'limit' });
  });

  it('shows a claim to nobody but its owner and the operator', async () => {
    const { organization, id } = await claimed();
    const other = await somebodyAt(organization);
    expect(await getOwnClaim(other.request, null)).toMatchObject({ claim: null });
    await expect(listClaims(other.request, null)).rejects.toMatchObject({ code: 'not-found' });
    await expect(replyToClaim(other.request, { id, reply: 'mən' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(grantClaim(other.request, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('deciding a claim', () => {
  it('asks back, is answered, and hands over: administrator, confirmed page, no operator left', async () => {
    const { organization, operator, chair, id } = await claimed();
    await askClaimant(operator.request, { id, question: 'Nizamnamə haradadır?' });
    expect(await getOwnClaim(chair.request, null)).toMatchObject({
      claim: { state: 'asked', question: 'Nizamnamə haradadır?' },
    });
    await replyToClaim(chair.request, { id, reply: 'Saytda.' });
    await expect(replyToClaim(chair.request, { id, reply: 'Yenə.' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const rival = await somebodyAt(organization, 'en');
    await requestClaim(rival.request, words);

    expect(await grantClaim(operator.request, { id })).toMatchObject({ isNew: true, ended: 1 });
    expect(await adminsOf(organization)).toEqual([chair.account.id]);
    const [page] = await ownerDb().select().from(organizations).where(eq(organizations.id, organization.id));
    expect(page?.confirmedAt).not.toBeNull();
    const told = await mailsTo(chair.account.email);
    expect(told.map(({ kind }) => kind)).toEqual(['claim-asked', 'claim-granted', 'claim-received']);
    expect(told[1]?.text).toContain('передана вам');
    const [, superseded] = await mailsTo(rival.account.email);
    expect(superseded?.kind).toBe('claim-superseded');
    expect(superseded?.text).not.toContain(chair.account.email);
    const entries = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'claim.ask',
      'claim.create',
      'claim.create',
      'claim.grant',
      'claim.reply',
    ]);
    expect(JSON.stringify(entries)).not.toContain('sedr@');
    // Once more changes nothing, and tells nobody.
    expect(await grantClaim(operator.request, { id })).toMatchObject({ isNew: false });
    expect(await mailsTo(chair.account.email)).toHaveLength(3);
  });

  it('refuses with a reason; it can be claimed again', async () => {
    const { organization, operator, chair, id } = await claimed();
    await refuseClaim(operator.request, { id, answer: 'Sübut kifayət deyil.' });
    await expect(grantClaim(operator.request, { id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await adminsOf(organization)).toEqual([operator.account.id]);
    const [mail] = (await mailsTo(chair.account.email)).filter(({ kind }) => kind === 'claim-refused');
    expect(mail?.text).toContain('Sübut kifayət deyil.');
    expect((await requestClaim(chair.request, words)).isNew).toBe(true);
  });

  it('hands a page over to one of those who are granted it at the same moment', async () => {
    const { organization, operator, id } = await claimed();
    const rivals = await Promise.all([1, 2, 3].map(() => somebodyAt(organization)));
    const ids = [id];
    for (const { request } of rivals) ids.push((await requestClaim(request, words)).id);
    const system = systemContext('en', organization);
    const results = await Promise.allSettled(
      ids.map((one, at) => grantClaim(at % 2 ? system : operator.request, { id: one })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await adminsOf(organization)).toHaveLength(1);
    const states = await ownerDb()
      .select({ state: pageClaims.state })
      .from(pageClaims)
      .where(eq(pageClaims.organizationId, organization.id));
    expect(states.map(({ state }) => state).sort()).toEqual(['granted', 'refused', 'refused', 'refused']);
  });
});
