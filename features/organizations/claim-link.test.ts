import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, tokens } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { register } from '@/features/accounts/commands/register';
import { getLinkState, getRegistering } from '@/features/accounts/queries';
import { contextOf } from '@/server/context';
import { requestClaim } from './commands/request-claim';
import { sendClaimLink } from './commands/send-claim-link';
import { getOwnClaim } from './queries/claims';

const BROWSER = 'b'.repeat(43);
const unconfirmed = () => makeOrganization({ confirmedAt: null });
const anAddress = () => `n${Math.random().toString(36).slice(2)}@qerb.example`;

async function mailTo(email: string) {
  const [mail] = await ownerDb().select().from(outbox).where(eq(outbox.recipient, email));
  return { ...mail, token: /https?:\S+\/register\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '' };
}

async function asked(email: string) {
  const organization = await unconfirmed();
  const nobody = await contextOf(null, 'az', organization.slug);
  const answer = await sendClaimLink(nobody, { email, browser: BROWSER });
  return { organization, nobody, answer, ...(await mailTo(email)) };
}

const accountsOf = (email: string) => ownerDb().select().from(accounts).where(eq(accounts.email, email));

describe('claiming a page without an account', () => {
  it('opens one by a mailed link, and goes on to the claim', async () => {
    const email = anAddress();
    const { organization, nobody, token, text } = await asked(email);
    expect(text).toContain(`next=%2Faz%2Forganizations%2F${organization.slug}%2Fclaim`);
    expect(await accountsOf(email)).toEqual([]);
    expect(await getRegistering(nobody, { token, browser: BROWSER })).toEqual({
      state: 'ready',
      email,
      isKnown: false,
    });
    await expect(register(nobody, { token, browser: BROWSER, name: ' ' })).rejects.toMatchObject({
      fields: { name: 'required' },
    });
    const { accountId } = await register(nobody, { token, browser: BROWSER, name: 'Sevinc Ağayeva' });
    const [account] = await accountsOf(email);
    expect(account).toMatchObject({
      id: accountId,
      name: 'Sevinc Ağayeva',
      locale: 'az',
      passwordHash: null,
    });
    if (!account) throw new Error('no account');
    const own = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    await requestClaim(own, { position: 'Sədr', reason: 'Bizim səhifə', proofEmail: email });
    expect(await getOwnClaim(own, null)).toMatchObject({ claim: { state: 'open' } });
  });

  it('answers and writes alike to an address that has an account: the link opens that one', async () => {
    const [known, unknown] = [anAddress(), anAddress()];
    const account = await makeAccount({ email: known, name: 'Nigar', locale: 'ru' });
    const [one, other] = [await asked(known), await asked(unknown)];
    const plain = ({ subject, text, token, organization }: typeof one) =>
      [subject, text].join('\n').replaceAll(token, '…').replaceAll(organization.slug, '…');
    expect(plain(one)).toBe(plain(other));
    expect(Object.keys(one.answer)).toEqual(Object.keys(other.answer));
    const { token, nobody } = one;
    expect(await getRegistering(nobody, { token, browser: BROWSER })).toMatchObject({ isKnown: true });
    expect(await register(nobody, { token, browser: BROWSER })).toEqual({ accountId: account.id });
    expect(await accountsOf(known)).toMatchObject([{ name: 'Nigar' }]);
  });

  it('works once, in the browser that asked, and never for somebody who was shut out', async () => {
    const { token, nobody } = await asked(anAddress());
    const gone = { reason: 'link-gone' };
    const stranger = 'x'.repeat(43);
    expect(await getRegistering(nobody, { token, browser: stranger })).toEqual({ state: 'other-browser' });
    expect(await getRegistering(nobody, { token, browser: null })).toEqual({ state: 'other-browser' });
    await expect(register(nobody, { token, browser: stranger, name: 'A' })).rejects.toMatchObject(gone);
    expect(await getLinkState(nobody, { purpose: 'sign-in', token, browser: BROWSER })).toBe('gone');
    const uses = await Promise.allSettled(
      [1, 2, 3].map(() => register(nobody, { token, browser: BROWSER, name: 'Bir' })),
    );
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    const email = anAddress();
    await makeAccount({ email, disabledAt: new Date() });
    const shut = await asked(email);
    await expect(register(nobody, { token: shut.token, browser: BROWSER, name: 'A' })).rejects.toMatchObject(
      gone,
    );
  });

  it('ends the earlier link of an address, and of no other', async () => {
    const email = anAddress();
    const { organization, nobody, token: first } = await asked(email);
    const other = await asked(anAddress());
    await sendClaimLink(nobody, { email, browser: BROWSER });
    expect(await getRegistering(nobody, { token: first, browser: BROWSER })).toEqual({ state: 'gone' });
    expect(await getRegistering(nobody, { token: other.token, browser: BROWSER })).toMatchObject({
      state: 'ready',
    });
    expect(organization.slug).toBeTruthy();
    const rows = await ownerDb().select().from(tokens).where(eq(tokens.email, email));
    expect(rows.map(({ accountId }) => accountId)).toEqual([null, null]);
  });

  it('is for pages that wait for their organization, and limited', async () => {
    const confirmed = await makeOrganization();
    const there = await contextOf(null, 'az', confirmed.slug);
    await expect(sendClaimLink(there, { email: anAddress(), browser: BROWSER })).rejects.toMatchObject({
      reason: 'claim-closed',
    });
    const nowhere = await contextOf(null, 'az');
    await expect(sendClaimLink(nowhere, { email: anAddress(), browser: BROWSER })).rejects.toMatchObject({
      code: 'not-found',
    });
    const email = anAddress();
    const { nobody } = await asked(email);
    for (let time = 0; time < 4; time += 1) await sendClaimLink(nobody, { email, browser: BROWSER });
    await expect(sendClaimLink(nobody, { email, browser: BROWSER })).rejects.toMatchObject({ code: 'limit' });
    for (let time = 0; time < 15; time += 1)
      await sendClaimLink(nobody, { email: anAddress(), browser: BROWSER });
    await expect(sendClaimLink(nobody, { email: anAddress(), browser: BROWSER })).rejects.toMatchObject({
      code: 'limit',
    });
  });
});
