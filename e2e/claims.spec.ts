import { makeAccount, makeOrganization } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { mailTo } from './support/inbox';
import { signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('the page of an article is claimed by its organization, checked, and handed over', async ({
  page,
  somebody,
}) => {
  const organization = await makeOrganization({ confirmedAt: null });
  const home = `/az/organizations/${organization.slug}`;
  const chair = await makeAccount({ name: 'Sevinc Yoxlama', email: 'sedr@claims.example' });
  await signIn(page.context(), chair.id);

  await test.step('from the page to the claim', async () => {
    await page.goto(home);
    await page.getByRole('link', { name: az('site.unconfirmed.claim') }).click();
    await fillIn(page, {
      [az('claims.form.position')]: 'Sədr',
      [az('claims.form.reason')]: 'Təşkilatımızın səhifəsidir.',
      [az('claims.form.proofEmail')]: 'ofis@claims.example',
    });
    await button(page, az('claims.form.send')).click();
    await expect(page.getByRole('status')).toContainText(az('claims.own.open'));
  });

  const operator = await (await somebody()).newPage();
  const { id } = await makeAccount({ isOperator: true, name: 'Operator Yoxlama' });
  await signIn(operator.context(), id);
  await test.step('the operator asks back', async () => {
    await operator.goto(`/az/manage/${organization.slug}/claims`);
    await operator.getByText(az('claims.words.question.open')).click();
    await field(operator, az('claims.words.question.label')).fill('Nizamnamə haradadır?');
    await button(operator, az('claims.words.question.send')).click();
    await expect(operator.getByRole('status')).toHaveText(az('notices.claim-asked'));
    await page.reload();
    await expect(page.getByRole('status')).toContainText('Nizamnamə haradadır?');
    await field(page, az('claims.words.reply.label')).fill('Saytımızdadır.');
    await button(page, az('claims.words.reply.send')).click();
    await expect(page.getByRole('status')).toContainText(az('claims.own.open'));
  });

  await test.step('and hands the page over: it is confirmed, and has its administrator', async () => {
    await operator.reload();
    await expect(operator.getByRole('article')).toContainText('Saytımızdadır.');
    await operator.getByText(az('claims.grant.open')).click();
    await button(operator, az('claims.grant.verb')).click();
    await expect(operator.getByRole('status')).toHaveText(az('notices.claim-granted'));
    const mail = await mailTo('sedr@claims.example', ({ text }) =>
      text.includes(`/manage/${organization.slug}`),
    );
    expect(mail.text).toContain('təhvil verildi');
    await page.reload();
    await page.getByRole('link', { name: az('claims.manage') }).click();
    await expect(page).toHaveURL(`/az/manage/${organization.slug}`);
    await page.goto(home);
    await expect(page.getByText(az('site.unconfirmed.title'))).toHaveCount(0);
    expect((await page.goto(`${home}/claim`))?.status()).toBe(200);
  });
});
