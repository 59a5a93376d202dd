import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant, makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { exportLedger } from '@/features/dues/commands/export-ledger';
import { getDuesAccount } from '@/features/dues/queries/account';
import { getMember } from '@/features/members/queries/member';
import { exportList } from '@/features/registrations/commands/export-list';
import { contextOf, type RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { makeCanary } from './canary-testing';
import { orderData } from './commands/order-data';
import { takeData } from './commands/take-data';
import { dataResponse } from './data-response';
import { SEEN } from './deeds';
import { retentionJob } from './jobs';
import { getDataLink } from './queries/data-link';
import { TABLES } from './tables';

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

let admin: RequestContext;
let canary: Awaited<ReturnType<typeof makeCanary>>;

beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  canary = await makeCanary(made.organization, admin);
  await makePerson(made.organization.id, { given: 'Özgə', surname: 'Birisi' });
});

const order = () => orderData(canary.self, {});

describe('the link to one’s own data', () => {
  it('opens once, and only for whoever asked', async () => {
    const { token } = await order();
    await expect(takeData(admin, { token })).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await signedIn(admin.organization as never, 'admin');
    await expect(takeData(stranger, { token })).rejects.toMatchObject({ code: 'not-found' });
    // A scanner opens the page again and again.
    for (let n = 0; n < 3; n += 1) await getDataLink(canary.self, { token });
    await takeData(canary.self, { token });
    await expect(takeData(canary.self, { token })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDataLink(canary.self, { token })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is over after a day, and after a newer one was made', async () => {
    const { token: first } = await order();
    const { token } = await order();
    await expect(getDataLink(canary.self, { token: first })).rejects.toMatchObject({ code: 'not-found' });
    const tomorrow = { ...canary.self, now: new Date(Date.now() + 25 * 3_600_000) };
    await expect(takeData(tomorrow, { token })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is kept as a hash only', async () => {
    const { token } = await order();
    const { rows } = await ownerDb().execute(sql`select from data_links where token_hash = ${token}`);
    expect(rows).toEqual([]);
  });

  it('is used by a POST from a page of ours, and comes as a file that nothing keeps', async () => {
    const { token } = await order();
    const post = (origin: string) =>
      new Request('http://localhost:3000/x', { method: 'POST', headers: { origin } });
    const foreign = await dataResponse(post('https://evil.example'), async () => canary.self, token);
    expect(foreign.status).toBe(403);
    const answer = await dataResponse(post('http://localhost:3000'), async () => canary.self, token);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const again = await dataResponse(post('http://localhost:3000'), async () => canary.self, token);
    expect(again.status).toBe(404);
  });
});

describe('what is handed out', () => {
  const archive = async (locale: 'az' | 'ru' | 'en' = 'az') => {
    const { token } = await order();
    const files = unzipSync((await takeData({ ...canary.self, locale }, { token })).archive);
    return {
      files,
      html: strFromU8(files['my-data.html'] ?? new Uint8Array()),
      json: strFromU8(files['my-data.json'] ?? new Uint8Array()),
    };
  };

  it('is everything of every table that hands something out', async () => {
    const { json, files } = await archive();
    const data = JSON.parse(json) as {
      people: { name: string; parts: { table: string }[]; deeds: { by: string; action: string }[] }[];
    };
    const [me, ward] = data.people;
    const handed = new Set(data.people.flatMap(({ parts }) => parts.map(({ table }) => table)));
    const silent = ['erasures', 'withheld_names', 'citations', 'handover_ticks', 'registration_people'];
    const expected = TABLES.filter(({ handedOut }) => handedOut !== false).map(({ table }) => table);
    expect(expected.filter((table) => !handed.has(table) && !silent.includes(table))).toEqual([]);
    expect(me?.name).toBe('Kanarya Kanaryalı');
    expect(ward?.name).toBe('Bala Qonşulu');
    for (const value of [
      'Kanarya küçəsi 7',
      'kanarya haqqında qeyd',
      'KANARYA-7',
      '1980-05-05',
      'is.kanarya@example.org',
      'kanarya cavabı',
      'kanarya ərizədə',
      'kanarya yemi',
    ]) {
      expect(json).toContain(value);
    }
    expect(files['photo-1.webp']).toBeDefined();
    expect(new Set(me?.deeds.map(({ by }) => by))).toEqual(new Set(['admin', 'me', 'system']));
    // Who changed the record, and who took it along.
    expect(me?.deeds.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['member.create', 'member.export']),
    );
  });

  it('says in which files somebody took the person along: the list of an event, and the file for the auditors', async () => {
    const deeds = async () => {
      const data = JSON.parse((await archive()).json) as { people: { deeds: { action: string }[] }[] };
      return (data.people[0]?.deeds ?? []).map(({ action }) => action);
    };
    const files = ['registration.export', 'dues.export'];
    const organizationId = admin.organization?.id ?? '';
    const { rows } = await ownerDb().execute<{ event: string; slug: string }>(sql`
      select e.id as event, e.slug from registrations r join events e on e.id = r.event_id
      where r.person_id = ${canary.id} limit 1`);
    const other = await makeEvent(organizationId);
    await exportList(admin, { event: other.slug });
    expect((await deeds()).filter((action) => files.includes(action))).toEqual([]);
    await exportList(admin, { event: rows[0]?.slug ?? '' });
    await exportLedger(admin, { year: 2019, format: 'csv' });
    expect((await deeds()).filter((action) => files.includes(action))).toEqual(['registration.export']);
    const { rows: due } = await ownerDb().execute<{ year: number }>(sql`
      select extract(year from on_day)::integer as year from dues_entries where person_id = ${canary.id} limit 1`);
    await exportLedger(admin, { year: due[0]?.year ?? 0, format: 'csv' });
    expect((await deeds()).filter((action) => files.includes(action)).sort()).toEqual(files.toSorted());
    expect((await archive('ru')).html).toContain('Скачан');
  });

  it('says that somebody opened the record, once a day, and not that one looked at it oneself', async () => {
    const seen = async () => {
      const data = JSON.parse((await archive()).json) as {
        people: { deeds: { action: string; by: string }[] }[];
      };
      return data.people[0]?.deeds.filter(({ action }) => action === SEEN).map(({ by }) => by);
    };
    await grant(admin.organization?.id ?? '', canary.accountId, 'admin');
    const { email } = canary;
    const account = { id: canary.accountId, name: '', email, sessionId: 'x', isConfirmed: true };
    const self = await contextOf({ ...account, isOperator: false } as never, 'az', admin.organization?.slug);
    await getMember(self, { slug: canary.slug });
    expect(await seen()).toEqual([]);
    for (let n = 0; n < 3; n += 1) await getMember(admin, { slug: canary.slug });
    await getDuesAccount(admin, { person: canary.id });
    expect(await seen()).toEqual(['admin']);
    expect((await archive('ru')).html).toContain('Запись открыта');
    await ownerDb().execute(sql`update record_views set seen_at = now() - interval '366 days'`);
    await retentionJob.run();
    expect(await seen()).toEqual([]);
  });

  it('says in words what was chosen at an event', async () => {
    await ownerDb().execute(sql`
      with party as (select * from registrations where person_id = ${canary.id} limit 1),
        question as (insert into event_questions (organization_id, event_id, position, kind)
          select organization_id, event_id, 9, 'many' from party returning *),
        words as (insert into event_question_texts (organization_id, question_id, locale, label, options)
          select organization_id, id, 'az', 'Hansı menyu?', array['Ət', 'Balıq', 'Tərəvəz'] from question)
      insert into event_answers (organization_id, question_id, registration_id, value)
        select q.organization_id, q.id, p.id, '1,2' from question q, party p`);
    expect((await archive()).json).toContain('Balıq, Tərəvəz');
  });

  it('names nobody else, and no keys of the house', async () => {
    const { json, html } = await archive();
    for (const other of [
      'Özgə',
      'Başqa Adam',
      'Nümunə Hesab',
      'Qonşu Uşağı',
      admin.standing.accountId ?? '?',
      canary.id,
    ]) {
      expect(json, other).not.toContain(other);
      expect(html, other).not.toContain(other);
    }
    expect(json).not.toMatch(/token|password|hash/i);
  });

  it.each(['az', 'ru', 'en'] as const)(
    'is a page in %s that needs nothing else and runs nothing',
    async (locale) => {
      await ownerDb().execute(sql`
      update person_details set occupation = '<script>alert(1)</script>' where person_id = ${canary.id}`);
      const { html } = await archive(locale);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toMatch(/<script|src=|href=|url\(/);
    },
  );
});
