import { sql } from 'drizzle-orm';
import { ownerDb } from '@/db/testing/factories';
import { ARTICLE, KNOWN } from './support/article';
import { button, field, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { acceptsAndPublishes, asRead, line, readsIn, toldOf } from './support/reviewing';
import { OWN_WORDS, SECOND_SOURCE } from './support/seeded-facts';
import { expect, test } from './support/test';
import { az } from './support/texts';

const MISSPELLED = '"Sabuntay-2019" Beynəlxalq Moskva Festivalı';
const CORRECTED = '"Sabantuy-2019" Beynəlxalq Moskva Festivalı';
const PUBLISHED = '2020-01-30';

test('an article with the facts of the seeded page becomes a page with the same people, events and dates', async ({
  page,
}) => {
  // Thirty-odd pages are opened one after the other.
  test.slow();
  const { organization, manage } = await organizationWith(page.context());
  const home = `/az/organizations/${organization.slug}`;
  const told = await toldOf(page, `/az/${ARTICLE}`);
  const seeded = { ...told, events: told.events.map(asRead).sort() };
  const known = [...seeded.people, ...(await hiddenOn(ARTICLE))];

  await test.step('it is pasted, one title corrected, the rest accepted, and published', async () => {
    await readsIn(page, manage, { text: OWN_WORDS, publication: 'Öz sözümüz', publishedOn: PUBLISHED });
    const festival = line(page, MISSPELLED);
    await festival.getByText(az('articles.review.correct'), { exact: true }).click();
    await fillIn(festival, { [az('articles.review.field.title')]: CORRECTED });
    await button(festival, az('articles.review.acceptCorrected')).click();
    await expect(line(page, CORRECTED)).toContainText(az('articles.review.decision.corrected'));
    await acceptsAndPublishes(page);
  });

  await test.step('the page says what the seeded one says', async () => {
    const own = await toldOf(page, home);
    expect(own.events).toEqual(seeded.events);
    expect(own.statement).toEqual(seeded.statement);
    expect(own.people.filter((name) => !known.includes(name))).toEqual([]);
    await page.goto(home);
    await expect(page.getByRole('main')).toContainText(KNOWN.az.chair);
    // Whoever is only spoken of stands below no event; the page of the source names everybody.
    await page.locator(`a[href^="${home}/sources/"]`).first().click();
    await expect(page).toHaveURL(/\/sources\//);
    for (const name of seeded.people) await expect.soft(page.getByRole('main')).toContainText(name);
  });

  await test.step('read again with another day, it asks; the title that was corrected stays', async () => {
    await page.goto(`${manage}/articles`);
    await page.getByRole('link', { name: /bir muxtariyyatın ili/ }).click();
    await page.getByText(az('articles.again.readAgain'), { exact: true }).first().click();
    await field(page, az('articles.again.text')).fill(OWN_WORDS.replace('iyunun 26-da', 'iyunun 27-də'));
    await button(page, az('articles.again.submit')).click();
    const change = line(page, '27 iyun 2019');
    await expect(change).toContainText('26 iyun 2019');
    await expect(page.getByText(CORRECTED).first()).toBeVisible();
    await change.getByRole('button', { name: az('articles.again.refuse') }).click();
    await expect(page.getByText('27 iyun 2019')).toHaveCount(0);
    expect((await toldOf(page, home)).events).toEqual(seeded.events);
    await page.goto(`${home}/events`);
    await expect(page.getByRole('link', { name: CORRECTED })).toBeVisible();
    await expect(page.getByText(MISSPELLED)).toHaveCount(0);
  });

  await test.step('a second article adds its source to what is there, and disputes the day of one evening', async () => {
    await readsIn(page, manage, {
      text: SECOND_SOURCE,
      publication: 'Qonşu qəzet',
      publishedOn: '2020-02-10',
    });
    await expect(line(page, '28 may 2019')).toContainText(az('articles.review.joinedWith'));
    const evening = line(page, '19 may 2019');
    // The evening of another poet is offered too.
    await evening.getByRole('button', { name: /Maya Bədəlbəylinin|Şairə və rəssam/ }).click();
    await expect(evening).toContainText(az('articles.review.againstHint'));
    await acceptsAndPublishes(page);
    const after = await toldOf(page, home);
    expect(after.events).toEqual(seeded.events);
    expect(after.people.filter((name) => !known.includes(name))).toEqual([]);

    await page.goto(`${home}/events`);
    await page.getByRole('link', { name: /Zelenoqradda/ }).click();
    const sources = page.locator(`main a[href^="${home}/sources/"]`);
    const addresses = () =>
      sources.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    await expect.poll(async () => new Set(await addresses()).size).toBe(2);
    await expect(page.getByText(az('site.contradictions.disputed'))).toHaveCount(0);

    await page.goto(`${home}/events`);
    await page.getByRole('link', { name: /Maya Bədəlbəylinin/ }).click();
    await expect(page.getByText(az('site.contradictions.disputed'))).toBeVisible();
    await expect(page.getByText(/18 may\s2019/).first()).toBeVisible();
    await expect(page.getByText(/19 may\s2019/).first()).toBeVisible();
  });

  // Whoever searches for the people of the seeded page, as other journeys do, finds that page and not this one as well.
  await ownerDb().execute(
    sql`update organizations set published_at = null where slug = ${organization.slug}`,
  );
});

/** Who is named on a page no more: the journey of those who ask for that may have been there before. */
async function hiddenOn(page: string): Promise<string[]> {
  const { rows } = await ownerDb().execute<{ name: string }>(sql`
    select p.given || ' ' || p.surname as name from people p join organizations o on o.id = p.organization_id
    where o.slug = ${page.split('/').at(-1)} and p.hidden_at is not null`);
  return rows.map(({ name }) => name);
}
