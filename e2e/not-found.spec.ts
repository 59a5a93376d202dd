import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('what is not there keeps the navigation for those who manage; a stranger learns nothing, script or none', async ({
  page,
  somebody,
}) => {
  const { manage, organization } = await organizationWith(page.context());
  const heading = { name: az('site.notFound.title') };
  const places = { name: az('organizations.shell.places') };

  for (const path of ['nonsense', 'nonsense/deep', 'members/nobody', 'events/nothing', 'import']) {
    expect((await page.goto(`${manage}/${path}`))?.status()).toBe(404);
    await expect(page.getByRole('heading', heading)).toBeVisible();
    await page.getByRole('navigation', places).getByRole('link').first().click();
    await expect(page).toHaveURL(manage);
  }

  const context = await somebody();
  await organizationWith(context);
  const stranger = await context.newPage();
  const unknown = await (await context.request.get('/az/manage/no-such-organization/nonsense')).text();
  for (const path of ['', '/nonsense', '/members', '/members/nobody']) {
    const answer = await context.request.get(`${manage}${path}`);
    const text = await answer.text();
    expect(answer.status()).toBe(404);
    expect(text).not.toContain('<script');
    // But for the address itself it is the page of an organization that does not exist.
    expect(text.replaceAll(`${organization.slug}${path}`, 'x')).toBe(
      unknown.replaceAll('no-such-organization/nonsense', 'x'),
    );
    await stranger.goto(`${manage}${path}`);
    await expect(stranger.getByRole('heading', heading)).toBeVisible();
    await expect(stranger.getByRole('navigation', places)).toHaveCount(0);
  }
});

test('signed out, every address of the management area leads to the sign-in and back, and none tells whether it exists', async ({
  page,
  somebody,
}) => {
  const { manage } = await organizationWith(page.context(), 'admin', { publishedAt: null });
  expect((await page.goto(`${manage}/members`))?.status()).toBe(200);

  const visitor = await (await somebody()).newPage();
  for (const address of [
    manage,
    `${manage}/members`,
    `${manage}/nonsense`,
    '/az/manage/no-such-organization',
  ]) {
    await visitor.goto(address);
    await expect(visitor).toHaveURL(`/az/sign-in?next=${encodeURIComponent(address)}`);
  }
});
