import { eq } from 'drizzle-orm';
import { personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { button } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string) => az(`cards.${key}`);

async function check(admin: Page, manage: string, code: string): Promise<void> {
  await admin.goto(`${manage}/scan`);
  await admin.getByRole('searchbox', { name: t('scan.code') }).fill(code);
  await button(admin, t('scan.submit')).click();
  await expect(admin).toHaveURL(/[?&]code=/);
}

test('a member shows their card; it is checked by its code, and a forged or replaced one is refused', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context());
  const account = await makeAccount();
  const { id } = await makeMember(organization.id, account.id);
  await ownerDb()
    .update(personDetails)
    .set({ memberNumber: 'N-2026-00123' })
    .where(eq(personDetails.personId, id));
  const context = await somebody();
  await signIn(context, account.id);
  const member = await context.newPage();
  const main = admin.getByRole('main');
  const whoReads = member.getByRole('link', { name: t('whoReads') });
  let code = '';

  await test.step('the member makes the card', async () => {
    await member.goto(`/az/account/${organization.slug}/card`);
    await button(member, t('issue')).click();
    await expect(member.getByRole('img', { name: t('qrCode') })).toBeVisible();
    code = (await whoReads.getAttribute('href')) ?? '';
    expect(code).toContain('/cards/');
    expect(code).not.toMatch(/n[əe]rgiz/i);
  });

  await test.step('on paper there is the card and nothing else, and all that it says is within its frame', async () => {
    await member.emulateMedia({ media: 'print' });
    await expect(member.getByRole('banner')).toBeHidden();
    await expect(whoReads).toBeHidden();
    const card = member.getByRole('region', { name: t('title') });
    const frame = await card.boundingBox();
    const parts = await card.locator('dt, dd, img').all();
    expect(parts).toHaveLength(5);
    for (const part of parts) {
      const box = await part.boundingBox();
      if (!frame || !box) throw new Error('not on paper');
      expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    }
    await member.emulateMedia({ media: 'screen' });
  });

  await test.step('the address in its code is good; with another sign at its end it is not ours', async () => {
    await check(admin, manage, code);
    await expect(main).toContainText(t('verdict.valid'));
    await expect(main).toContainText('Nümunəli');
    const at = code.length - 8;
    await check(admin, manage, code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1));
    await expect(main).toContainText(t('scan.unknown'));
    await expect(main).not.toContainText('Nümunəli');
  });

  await test.step('whoever else reads it learns nothing of the member', async () => {
    const stranger = await (await somebody()).newPage();
    await stranger.goto(code);
    await expect(stranger.getByRole('main')).toContainText(t('link.private'));
    await expect(stranger.getByRole('main')).not.toContainText('Nümunəli');
  });

  await test.step('lost, it is replaced: the old one is refused, the new one is good', async () => {
    await member.getByText(t('replace.ask')).click();
    await button(member, t('replace.submit')).click();
    await expect(whoReads).not.toHaveAttribute('href', code);
    await check(admin, manage, code);
    await expect(main).not.toContainText(t('verdict.valid'));
    await expect(main).toContainText(az('cards.verdict.revoked', { day: '|' }).split('|')[1] ?? '');
    await check(admin, manage, (await whoReads.getAttribute('href')) ?? '');
    await expect(main).toContainText(t('verdict.valid'));
  });
});
