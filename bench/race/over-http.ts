import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../../db/client';
import { accounts, sessions } from '../../db/schema/accounts';
import { events, eventTexts } from '../../db/schema/events';
import { organizations, organizationTexts } from '../../db/schema/organizations';
import { hashSessionToken } from '../../db/testing/tokens';

interface Plan {
  /** The app processes, in turn. */
  addresses: readonly string[];
  /** What people would type: forms are taken from there only. */
  origin: string;
  people: number;
  capacity: number;
}

/** People with a session each before the form of one event. */
export interface Crowd extends Plan {
  event: string;
  slug: string;
  /** The public page of the event. */
  page: string;
  everybody: { email: string; cookie: string }[];
  /** The hidden fields of the form. */
  form: Record<string, string>;
}

export interface Answer {
  email: string;
  /** What the answer said; null for none. */
  state: string | null;
  ms: number;
}

/** Each look opens its own connection: the database may have been killed in between. */
async function asOwner<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db, pool } = openDatabase(process.env.DATABASE_OWNER_URL ?? '', 1);
  try {
    return await work(db);
  } finally {
    await pool.end();
  }
}

/** An event, and people who are signed in; the form is read once. */
export async function makeCrowd(plan: Plan): Promise<Crowd> {
  const slug = `crowd-${randomUUID().slice(0, 8)}`;
  const made = await asOwner(async (db) => {
    const values = { slug, countryCode: 'AZ', timezone: 'Asia/Baku' };
    const now = new Date();
    const [organization] = await db
      .insert(organizations)
      .values({ ...values, publishedAt: now, confirmedAt: now })
      .returning();
    const organizationId = organization?.id ?? '';
    await db.insert(organizationTexts).values({ organizationId, locale: 'az', name: slug });
    const startsAt = new Date(now.getTime() + 10 * 86_400_000);
    const day = startsAt.toISOString().slice(0, 10);
    const [event] = await db
      .insert(events)
      .values({
        organizationId,
        slug,
        state: 'published',
        audience: 'public',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        timezone: 'Asia/Baku',
        firstDay: day,
        lastDay: day,
        capacity: plan.capacity,
      })
      .returning();
    const eventId = event?.id ?? '';
    await db.insert(eventTexts).values({ organizationId, eventId, locale: 'az', title: 'Konsert' });
    const emails = Array.from({ length: plan.people }, (_, i) => `${slug}-${i}@example.org`);
    const people = await db
      .insert(accounts)
      .values(emails.map((email) => ({ email })))
      .returning({ id: accounts.id, email: accounts.email });
    const tokens = people.map(() => `${randomUUID()}${randomUUID()}`);
    const expiresAt = new Date(now.getTime() + 86_400_000);
    await db.insert(sessions).values(
      people.map(({ id }, i) => ({
        accountId: id,
        tokenHash: hashSessionToken(tokens[i] ?? ''),
        expiresAt,
      })),
    );
    const everybody = people.map(({ email }, i) => ({ email: email ?? '', cookie: `ocaq=${tokens[i]}` }));
    return { event: eventId, everybody };
  });
  const page = `/az/organizations/${slug}/events/${slug}`;
  const form = await formAt(`${plan.addresses[0]}${page}/register`, made.everybody[0]?.cookie ?? '');
  return { ...plan, ...made, slug, page, form };
}

/** The hidden fields of the form that has a key: what a browser without JavaScript would send along. */
async function formAt(url: string, cookie: string): Promise<Record<string, string>> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const form = html.split('<form').find((part) => part.includes('name="key"'));
  const fields = (form?.split('</form>')[0] ?? '').matchAll(/<input type="hidden"([^>]*)>/g);
  const attributeOf = (attributes: string, name: string) =>
    (new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
  const found = [...fields].map(([, attributes = '']) => [
    attributeOf(attributes, ' name'),
    attributeOf(attributes, ' value'),
  ]);
  if (found.length < 3) throw new Error(`no form at ${url}`);
  return Object.fromEntries(found);
}

/** Everybody at once, each on the next app process. `onAnswer` is told of every answer that came. */
export function registerAll(crowd: Crowd, onAnswer?: () => void): Promise<Answer[]> {
  return Promise.all(
    crowd.everybody.map(async ({ email, cookie }, i): Promise<Answer> => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...crowd.form, key: randomUUID(), name: `Nümunə ${i}` })) {
        body.set(name, value);
      }
      const address = crowd.addresses[i % crowd.addresses.length];
      const began = performance.now();
      const state = await fetch(`${address}${crowd.page}/register`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie, origin: crowd.origin, 'x-forwarded-host': new URL(crowd.origin).host },
      }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return /notice=([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? null;
        },
        () => null,
      );
      if (state !== null) onAnswer?.();
      return { email, state, ms: performance.now() - began };
    }),
  );
}

const LONGEST_MAILING_MS = 120_000;

/** Waits until nobody of them waits for a mail: the next crowd meets an installation at rest. */
export async function untilMailed({ event }: Pick<Crowd, 'event'>): Promise<void> {
  for (const until = Date.now() + LONGEST_MAILING_MS; ; ) {
    const waiting = await asOwner(async (db) => {
      const found =
        await db.execute(`select from outbox o join events e on e.organization_id = o.organization_id
        where e.id = '${event}' and o.state <> 'sent' limit 1`);
      return found.rows.length > 0;
    });
    if (!waiting) return;
    if (Date.now() > until) throw new Error('mails of the crowd were not sent');
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** What is in the database when all is said. */
export async function outcomeOf({ event }: Pick<Crowd, 'event'>) {
  const rows = await asOwner(async (db) => {
    const found = await db.execute<{ state: string; email: string; mails: string[] }>(`
      select r.state, r.email, (select coalesce(json_agg(o.kind), '[]') from outbox o
        where o.organization_id = r.organization_id and o.recipient = r.email) as mails
      from registrations r where r.event_id = '${event}' order by r.arrival`);
    return found.rows;
  });
  const states = rows.map(({ state }) => state);
  const confirmed = rows.filter(({ state }) => state === 'confirmed');
  return {
    parties: rows.length,
    confirmed: confirmed.length,
    confirmedEmails: new Set(confirmed.map(({ email }) => email)),
    waiting: states.filter((state) => state === 'waiting').length,
    isInOrder: !states.includes('waiting') || states.lastIndexOf('confirmed') < states.indexOf('waiting'),
    mailedOnce: rows.filter(({ state, mails }) => mails.length === 1 && mails[0] === `registration.${state}`)
      .length,
  };
}
