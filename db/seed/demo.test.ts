import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { demoMembers } from './demo/members';
import { dayIn } from './demo/write-events';
import { seedArticle, seedDemo, seedHash } from './run';

const url = process.env.DATABASE_OWNER_URL ?? '';
const owner = openDatabase(url, 1);
const visitor = openDatabase(process.env.DATABASE_URL ?? '', 1);
/** The address of a lesson so many days ahead. */
const lessonOf = (days: number) => `azerbaycan-dili-${dayIn(days, new Date())}`;
const ofDemo = sql`organization_id = (select id from organizations where slug = 'numune')`;

async function rows<T extends Record<string, unknown>>(query: ReturnType<typeof sql>, db = owner.db) {
  return (await db.execute<T>(query)).rows;
}

beforeAll(async () => {
  expect(await seedDemo(url)).toBe(true);
});
afterAll(() => Promise.all([owner.pool.end(), visitor.pool.end()]));

test('stands beside the organization of the article, and comes once, also after it was removed', async () => {
  expect(await seedArticle(url)).toBe(true);
  expect(await seedDemo(url)).toBe(false);
  const demos = await rows(
    sql`select slug from organizations where is_demo and confirmed_at is not null`,
    visitor.db,
  );
  expect(demos).toEqual([{ slug: 'numune' }]);
  await owner.db.execute(sql`delete from organizations where slug = 'moskva-qerb'`);
  expect(await seedArticle(url)).toBe(false);
});

test('is the same every time, and so is its name for the start script', () => {
  expect(demoMembers('2030-01-01')).toEqual(demoMembers('2030-01-01'));
  expect(seedHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(seedHash()).toBe(seedHash());
});

test('has 60 members, told apart by name and slug, some of whom have left, come back or begin soon', async () => {
  const members = demoMembers('2030-01-01');
  const names = members.map(({ name }) => `${name.given} ${name.surname}`);
  expect([members.length, new Set(names).size]).toEqual([60, 60]);
  const [counted] = await rows(sql`
    select (select count(*)::int from people where ${ofDemo}) as people,
      count(*) filter (where ends_on <= current_date)::int as ended,
      count(*) filter (where starts_on > current_date)::int as future,
      count(distinct person_id)::int as members, count(*)::int as memberships, count(distinct type)::int as types
    from memberships where ${ofDemo}`);
  expect(counted).toEqual({ people: 60, ended: 8, future: 1, members: 60, memberships: 61, types: 4 });
});

test('nobody can be reached: mail ends at example.org, numbers are those kept for film', async () => {
  const details = await rows<{ email: string | null; phone: string | null }>(
    sql`select email, phone from person_details where ${ofDemo}
        union all select email, phone from registrations where ${ofDemo}
        union all select email, phone from applications where ${ofDemo}
        union all select contact_email, contact_phone from organizations where slug = 'numune'`,
  );
  expect(details.length).toBeGreaterThan(80);
  for (const { email, phone } of details) {
    expect(email ?? '@example.org').toMatch(/@example\.org$/);
    expect(phone ?? '+493023125000').toMatch(/^\+493023125\d{3}$/);
  }
});

test('has two boards, today with a vacancy and an acting office-holder', async () => {
  const held = (day: string) =>
    rows<{ kind: string; origin: string }>(
      sql`select o.kind, t.origin from terms t
        join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
        join offices o on o.organization_id = s.organization_id and o.id = s.office_id
        where t.starts_on <= ${day}::date and (t.ends_on is null or ${day}::date < t.ends_on)
          and t.organization_id = (select id from organizations where slug = 'numune') order by o.position`,
      visitor.db,
    );
  expect(await held('2022-01-01')).toHaveLength(6);
  const today = await held(new Date().toISOString().slice(0, 10));
  expect(today.map(({ kind }) => kind)).toEqual(['chair', 'deputy-chair', 'secretary', 'treasurer', 'other']);
  expect(today.find(({ kind }) => kind === 'treasurer')?.origin).toBe('acting');
  const unnamed = await rows(
    sql`select from terms t where ${ofDemo} and not exists (
    select from people p where p.organization_id = t.organization_id and p.id = t.person_id)`,
    visitor.db,
  );
  expect(unnamed).toEqual([]);
});

test('has something ahead, a full event with a waiting list, one that asks for approval, one attended', async () => {
  const ahead = await rows<{ slug: string; state: string; days: number }>(sql`
    select slug, state, (first_day - (now() at time zone 'Europe/Berlin')::date) as days
    from events where ${ofDemo} and starts_at > now() order by starts_at`);
  expect(ahead.map(({ slug, state, days }) => [slug, state, days])).toEqual([
    [lessonOf(5), 'published', 5],
    ['seir-axsami', 'published', 10],
    [lessonOf(12), 'published', 12],
    ['sahmat-turniri', 'cancelled', 17],
    [lessonOf(19), 'cancelled', 19],
    ['aile-gunu', 'published', 24],
    [lessonOf(26), 'published', 26],
    ['umumi-yigincaq', 'published', 45],
    ['resm-dersi', 'draft', 60],
  ]);
  const seats = await rows(sql`
    select e.slug, e.capacity, s.taken, s.waiting, s.waiting_parties, s.pending,
      (select count(checked_in_at)::int from registration_people p join registrations r
        on r.organization_id = p.organization_id and r.id = p.registration_id where r.event_id = e.id) as came
    from events e, seats_of(e.organization_id, e.id) s
    where ${ofDemo} and exists (select from registrations r where r.event_id = e.id) order by e.starts_at`);
  expect(seats).toEqual([
    { slug: 'cay-sohbeti', capacity: 40, taken: 10, waiting: 0, waiting_parties: 0, pending: 0, came: 8 },
    { slug: lessonOf(5), capacity: 12, taken: 5, waiting: 0, waiting_parties: 0, pending: 0, came: 0 },
    { slug: 'seir-axsami', capacity: 20, taken: 20, waiting: 7, waiting_parties: 3, pending: 0, came: 0 },
    { slug: 'aile-gunu', capacity: 80, taken: 10, waiting: 0, waiting_parties: 0, pending: 3, came: 0 },
  ]);
});

test('has groups with leaders, and families whose children are under age and shown to nobody', async () => {
  const [counted] = await rows(sql`
    select (select count(*)::int from groups where ${ofDemo}) as groups,
      (select count(*)::int from group_memberships where ${ofDemo} and role = 'leader') as leaders,
      (select count(*)::int from group_memberships where ${ofDemo} and ends_on is not null) as former,
      (select count(*)::int from households where ${ofDemo}) as households,
      (select count(distinct minor_id)::int from guardianships where ${ofDemo}) as minors`);
  expect(counted).toEqual({ groups: 4, leaders: 4, former: 1, households: 3, minors: 3 });
  const shown = await rows(sql`
    select p.slug from guardianships g
    join people p on p.organization_id = g.organization_id and p.id = g.minor_id
    left join person_visibilities v on v.organization_id = p.organization_id and v.person_id = p.id
    left join consents c on c.organization_id = p.organization_id and c.person_id = p.id and c.purpose <> 'record'
    where g.organization_id = (select id from organizations where slug = 'numune') and (p.is_named_publicly or v.person_id is not null or c.person_id is not null)`);
  expect(shown).toEqual([]);
});

test('has dues of two years, of which some are open, with receipts that are numbered without a gap', async () => {
  const [sums] = await rows<Record<string, number>>(sql`
    select count(*) filter (where kind = 'due')::int as dues, count(distinct amount) filter (where kind = 'due')::int as amounts,
      count(*) filter (where kind = 'payment')::int as payments, max(receipt_number)::int as receipts,
      (select last::int from dues_receipt_numbers where ${ofDemo}) as last, sum(amount)::int as open
    from dues_entries where ${ofDemo}`);
  expect(sums).toMatchObject({ amounts: 4, receipts: sums?.payments, last: sums?.payments });
  expect(sums?.dues).toBeGreaterThan(sums?.payments ?? 0);
  expect(sums?.open).toBeGreaterThan(0);
});

test('has an announcement for everybody, one that is being written, and somebody who would like to join', async () => {
  const letters = await rows(sql`select slug, state from announcements where ${ofDemo} order by slug`);
  expect(letters).toEqual([
    { slug: 'kitabxana-aciqdir', state: 'done' },
    { slug: 'konullu-axtarilir', state: 'draft' },
  ]);
  expect(await rows(sql`select state from applications where ${ofDemo}`)).toEqual([{ state: 'open' }]);
});

test('its long text falls back in English, and nothing private of the members shows', async () => {
  const texts = await rows<{ locale: string; has: boolean }>(
    sql`select locale, about is not null as has from organization_texts where ${ofDemo} order by locale`,
    visitor.db,
  );
  expect(texts).toEqual([
    { locale: 'az', has: true },
    { locale: 'en', has: false },
    { locale: 'ru', has: true },
  ]);
  const [seen] = await rows(
    sql`select (select count(*)::int from people where ${ofDemo}) as people,
      (select count(*)::int from memberships) as memberships, (select count(*)::int from person_details) as details,
      (select count(*)::int from registrations) as registrations`,
    visitor.db,
  );
  expect(seen).toEqual({ people: 14, memberships: 0, details: 0, registrations: 0 });
});
