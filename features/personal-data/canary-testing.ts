import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { announcementRecipients } from '@/db/schema/announcements';
import { batches } from '@/db/schema/batches';
import { consents } from '@/db/schema/consents';
import { duesEntries } from '@/db/schema/dues';
import { duplicatePairs, merges, personSlugs } from '@/db/schema/duplicates';
import { eventPeople } from '@/db/schema/events';
import { memberExports } from '@/db/schema/exports';
import { guardianships } from '@/db/schema/households';
import { importFiles, importRows, imports } from '@/db/schema/imports';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { mailAddressees } from '@/db/schema/mail';
import { personFacts, personFactTexts, personTexts } from '@/db/schema/members';
import { membershipPauses } from '@/db/schema/memberships';
import { correctionRequests, invitations, pageClaims } from '@/db/schema/organizations';
import { retentionRuns } from '@/db/schema/personal-data';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { savedLists } from '@/db/schema/saved-lists';
import { fillAnnouncements } from '@/db/testing/announcements';
import { fillArticle, fillSecondArticle } from '@/db/testing/articles';
import { fillConsents } from '@/db/testing/consents';
import { fillDues } from '@/db/testing/dues';
import { grant, makeAccount, makeEvent, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { makeMembershipType } from '@/db/testing/membership-extras';
import { makePhoto } from '@/db/testing/photos';
import {
  fillGroup,
  fillQuestions,
  fillStatement,
  makeApplication,
  makeCustomField,
  makeRegistration,
} from '@/db/testing/single-rows';
import { addGuardian } from '@/features/households/commands/add-guardian';
import { createHousehold } from '@/features/households/commands/create';
import { addMember } from '@/features/members/commands/add';
import { exportMembers } from '@/features/members/commands/export-members';
import { issueCard } from '@/features/members/commands/issue-card';
import { requestChanges } from '@/features/members/commands/request-changes';
import { contextOf, type RequestContext } from '@/server/context';
import { mailFile } from '@/server/mail/transport';

/** What the canary carries in every field; the search is for any of them, whatever the case. */
export const CANARIES = ['kanarya', 'канарейк', '994557777123', '+994 55 777 71 23'];
const email = 'kanarya.sarı@example.org'.replace('ı', 'i');
export const CANARY_NAME = { given: 'Kanarya', surname: 'Kanaryalı', patronymic: 'Kanarya oğlu' };

/**
 * Somebody with a value in every field that the app can hold of a person: by its commands where there is one, and by rows where
 * others would have to act. Gives their ids, which are canaries too.
 */
export async function makeCanary(organization: { id: string; slug: string }, admin: RequestContext) {
  const db = ownerDb();
  const organizationId = organization.id;
  const account = await makeAccount({ email, name: 'Kanarya Kanaryalı' });
  const { id, slug } = await addMember(admin, {
    ...CANARY_NAME,
    names: {
      ru: { given: 'Канарейка', surname: 'Канарейкина' },
      former: { given: 'Kanarya', surname: 'Kanaryaqızı' },
    },
    shown: { ru: 'ru' },
    email,
    phone: '+994557777123',
    city: 'Kanaryakənd',
    address: 'Kanarya küçəsi 7',
    education: 'kanarya məktəbi',
    occupation: 'kanaryaçı',
    notes: 'kanarya haqqında qeyd',
    memberNumber: 'KANARYA-7',
    birth: '1980-05-05',
    contacts: [{ kind: 'email', label: 'work', value: 'is.kanarya@example.org' }],
    type: 'ordinary',
    start: '2020',
    anyway: 'on',
  } as never);
  await db.execute(sql`update people set account_id = ${account.id} where id = ${id}`);
  const self = await contextOf(
    { ...account, sessionId: randomUUID(), isConfirmed: true },
    'az',
    organization.slug,
  );
  const { rows } = await db.execute<{ version: Date }>(
    sql`select updated_at as version from people where id = ${id}`,
  );
  await requestChanges(self, {
    version: new Date(rows[0]?.version ?? 0).toISOString(),
    fields: 'patronymic',
    patronymic: 'Kanarya qızı',
  } as never);
  await issueCard(admin, { id } as never);
  await createHousehold(admin, {
    name: 'Kanarya ocağı',
    address: 'Kanarya küçəsi 7',
    person: id,
    role: 'adult',
    start: '2020',
  });
  const child = await makePerson(organizationId, { given: 'Bala', surname: 'Qonşulu' });
  await db.execute(
    sql`update person_details set birth_edtf = ${`${new Date().getUTCFullYear() - 8}-01-01`} where person_id = ${child.id}`,
  );
  await addGuardian(admin, { minor: child.id, guardian: id, relation: 'parent' } as never);
  await exportMembers(admin, {
    purpose: 'letters',
    format: 'csv',
    note: 'Kanarya Kanaryalı üçün',
    filter: { q: 'kanarya' },
  } as never);
  await fillOthers(organizationId, id, account.id);
  await makePhoto(organizationId, id, 'kanarya.webp');
  await makeCustomField(organizationId, id, 'Sual').then((field) =>
    db.execute(sql`update custom_values set value = 'kanarya cavabı' where field_id = ${field}`),
  );
  await grant(organizationId, account.id, 'editor');
  await db.execute(sql`insert into sessions (token_hash, account_id, device, expires_at)
    values (${randomUUID()}, ${account.id}, 'Kanarya telefonu', now() + interval '1 day')`);
  return { id, slug, child: child.id, accountId: account.id, self, email };
}

/** Rows that others write about somebody. */
async function fillOthers(organizationId: string, id: string, accountId: string): Promise<void> {
  const db = ownerDb();
  const own = { organizationId, personId: id };
  await fillGroup(organizationId, id, 'Qrup');
  await makeTerm(organizationId, id);
  const event = await makeEvent(organizationId);
  const past = await makeEvent(organizationId, {
    startsAt: new Date(Date.now() - 40 * 86_400_000),
    endsAt: new Date(Date.now() - 39 * 86_400_000),
    firstDay: '2026-01-01',
    lastDay: '2026-01-01',
  });
  const { source } = await fillStatement(organizationId, {
    personId: id,
    eventId: event.id,
    canary: 'Bəyanat',
  });
  await fillArticle(organizationId, {
    sourceId: source,
    personId: id,
    canary: 'Kanarya Kanaryalı',
    eventId: event.id,
  });
  await db.insert(eventPeople).values({ ...own, eventId: event.id, role: 'guest' });
  for (const at of [event, past]) {
    const [party] = await db
      .insert(registrations)
      .values({
        organizationId,
        eventId: at.id,
        accountId,
        personId: id,
        state: 'confirmed',
        name: 'Kanarya xanım',
        email,
        phone: '+994557777123',
        note: 'kanarya yemi',
        locale: 'az',
      })
      .returning();
    await db.insert(registrationPeople).values({
      organizationId,
      registrationId: party?.id ?? '',
      position: 0,
      name: 'Kanarya xanım',
      personId: id,
    });
    const asked = { eventId: at.id, registrationId: party?.id ?? '', canary: 'Yem' };
    const { question } = await fillQuestions(organizationId, asked);
    await db.execute(sql`update event_answers set value = 'kanarya yemi' where question_id = ${question}`);
  }
  await db.execute(sql`insert into rate_limits (key, count, resets_at) values
    (${`register-no-email:${event.id}:+994557777123`}, 1, now() + interval '1 day'),
    (${`sign-in:${email}`}, 1, now() + interval '1 day')`);
  // By the number of a telephone, without an address.
  await db.insert(registrations).values({
    organizationId,
    eventId: event.id,
    state: 'confirmed',
    name: 'Kanarya Kanaryalı',
    phone: '+994557777123',
    locale: 'az',
  });
  await makeApplication(organizationId, {
    ...CANARY_NAME,
    email,
    phone: '+994557777123',
    message: 'kanarya',
    personId: id,
  });
  await makeApplication(organizationId, {
    given: 'Bala',
    surname: 'Qonşulu',
    email: 'bala@example.org',
    guardianName: 'Kanarya Kanaryalı',
    guardianContact: email,
  });
  // In the party of somebody else, invited for a role, and the guardian of a child without a record of their own.
  const host = await makeRegistration(organizationId, event.id, null);
  await db
    .insert(registrationPeople)
    .values({ organizationId, registrationId: host, position: 1, name: 'Kanarya xanım', personId: id });
  await db
    .insert(invitations)
    .values({ organizationId, role: 'editor', email, locale: 'az', expiresAt: new Date() });
  const ward = await makePerson(organizationId, { given: 'Qonşu', surname: 'Uşağı' });
  await db.insert(guardianships).values({
    organizationId,
    minorId: ward.id,
    name: 'Kanarya Kanaryalı',
    contact: email,
    relation: 'guardian',
  });
  await db.insert(personTexts).values({ ...own, locale: 'az', biography: 'Kanarya haqqında' });
  const [fact] = await db
    .insert(personFacts)
    .values({ ...own, kind: 'occupation', visibility: 'public' })
    .returning();
  await db
    .insert(personFactTexts)
    .values({ organizationId, factId: fact?.id ?? '', locale: 'az', text: 'kanaryaçı' });
  await fillSecondArticle(organizationId, { sourceId: source, factId: fact?.id ?? '' });
  await db
    .insert(consents)
    .values({ ...own, purpose: 'record', textVersion: '1', locale: 'az', channel: 'paper' });
  await db.insert(personSlugs).values({ ...own, slug: 'kanarya-kohne' });
  const { rows } = await db.execute<{ id: string }>(sql`select id from memberships where person_id = ${id}`);
  await db.insert(membershipPauses).values({
    organizationId,
    membershipId: rows[0]?.id ?? '',
    startEdtf: '2022',
    startsOn: '2022-01-01',
    reason: 'kanarya istirahəti',
  });
  await db.insert(invitations).values({ ...own, email, locale: 'az', expiresAt: new Date() });
  await db
    .insert(correctionRequests)
    .values({ organizationId, kind: 'remove', path: '/', message: 'kanarya', contact: email, locale: 'az' });
  const other = { accountId: (await makeAccount()).id, position: 'Sədr', reason: 'kanarya' };
  await db.insert(pageClaims).values({ organizationId, ...other, proofEmail: email, locale: 'az' });
  await db
    .insert(savedLists)
    .values({ organizationId, name: 'Kanarya Kanaryalı', filter: { q: 'Kanarya Kanaryalı' } });
  await db.insert(batches).values([
    {
      organizationId,
      action: 'end-membership',
      selection: { people: [id] },
      plan: [{ person: id, outcome: 'done' }],
      undo: [{ person: id }],
      kept: [id],
    },
  ]);
  await db.insert(memberExports).values({
    organizationId,
    actorKind: 'system',
    purpose: 'letters',
    note: `məktub: ${email}`,
    format: 'csv',
    filter: { q: email },
    columns: '',
    personCount: 1,
    personIds: [id],
  });
  await db.insert(idempotencyKeys).values({
    organizationId,
    command: 'member.create',
    key: randomUUID(),
    inputHash: 'x',
    result: { id, label: 'Kanarya Kanaryalı' },
  });
  await db
    .insert(retentionRuns)
    .values({ organizationId, kind: 'former-members', found: 1, among: 1, ids: [id], stoppedAt: new Date() });
  await fillMerges(organizationId, id);
  await fillImports(organizationId, id);
  await fillMails(organizationId);
  await fillAccount(organizationId, id, accountId);
}

/** Dues, a bank statement, an announcement on its way, and a question for consents. */
async function fillAccount(organizationId: string, id: string, accountId: string): Promise<void> {
  const db = ownerDb();
  const other = await makePerson(organizationId, { given: 'Ödəyən', surname: 'Qonşu' });
  const type = await makeMembershipType(organizationId, 'Növ');
  await db.insert(pageClaims).values({
    ...{ organizationId, accountId, position: 'Kanarya Kanaryalı', reason: 'kanarya' },
    ...{ proofUrl: 'https://example.org/kanarya', locale: 'az' as const },
  });
  await fillDues(organizationId, {
    personId: id,
    otherId: id,
    type,
    canary: 'Kanarya Kanaryalı',
  });
  // What they wrote into the account of somebody else, as a treasurer.
  await db.insert(duesEntries).values({
    ...{ organizationId, personId: other.id, accountId, author: 'Kanarya Kanaryalı' },
    ...{ kind: 'donation', amount: 500, currency: 'AZN', onDay: '2020-02-02', method: 'cash' },
    ...{ receiptYear: 1998, receiptNumber: Math.floor(Math.random() * 1e9) + 1 },
  });
  const { sending } = await fillAnnouncements(organizationId, { personId: other.id, canary: 'Elan' });
  await db.insert(announcementRecipients).values({ organizationId, announcementId: sending, personId: id });
  await db.insert(mailAddressees).values([
    { organizationId, address: email, personId: id },
    { organizationId, address: 'is.kanarya@example.org' },
  ]);
  await fillConsents(organizationId, id, 'Mətn');
  await db.execute(sql`update people set safe_by_admin_at = now(), safe_reason = 'kanarya' where id = ${id}`);
}

async function fillMerges(organizationId: string, id: string): Promise<void> {
  const db = ownerDb();
  const other = await makePerson(organizationId, { given: 'Başqa', surname: 'Adam' });
  const [firstId = '', secondId = ''] = [id, other.id].sort();
  await db
    .insert(duplicatePairs)
    .values({ organizationId, firstId, secondId, points: 30, reasons: ['same-name'] });
  const own = {
    organizationId,
    goneId: randomUUID(),
    changes: [{ table: 'person_details', before: { person_id: id, email }, after: null }],
  };
  await db.insert(merges).values([
    { ...own, personId: id, intoId: id, goneName: 'Kanarya Kanaryalı' },
    { ...own, personId: other.id, intoId: other.id, goneId: randomUUID(), goneName: 'Başqa Adam' },
  ]);
}

async function fillImports(organizationId: string, id: string): Promise<void> {
  const db = ownerDb();
  for (const state of ['planned', 'committed'] as const) {
    const [row] = await db
      .insert(imports)
      .values({
        organizationId,
        fileName: 'Kanarya Kanaryalı.csv',
        state,
        sheets: [],
        headerRow: 1,
        headings: ['Ad', 'Soyad'],
        samples: ['Kanarya', 'Kanaryalı'],
        mapping: ['given', 'surname'],
        type: 'ordinary',
        startEdtf: '2024',
        counts: {},
        planHash: 'x',
        plannedAt: new Date(),
        author: 'Kanarya Kanaryalı',
        committedAt: state === 'committed' ? new Date() : null,
      })
      .returning();
    const own = {
      organizationId,
      importId: row?.id ?? '',
      problems: [],
      tokens: ['kanarya'],
      nameTokens: 1,
      slugStem: 'kanarya',
      sortKey: 'kanarya',
    };
    await db
      .insert(importFiles)
      .values({ organizationId, importId: row?.id ?? '', content: Buffer.from('Kanarya;Kanaryalı') });
    await db.insert(importRows).values([
      {
        ...own,
        number: 2,
        kind: 'new',
        personId: id,
        name: 'Kanaryalı Kanarya',
        values: { email },
        before: { phone: '+994557777123' },
        cells: ['Kanarya'],
      },
      // A row that stands for nobody on record: told by its values.
      {
        ...own,
        number: 3,
        kind: 'error',
        personId: randomUUID(),
        name: 'Kanaryalı Kanarya',
        values: {},
        cells: ['Kanarya', 'Kanaryalı'],
      },
      // The cells of a family row name everybody in it.
      {
        ...own,
        number: 2,
        part: 1,
        kind: 'new',
        personId: randomUUID(),
        name: 'Qonşu',
        values: {},
        cells: ['Kanarya'],
        tokens: [],
        slugStem: 'q',
        sortKey: 'q',
      },
    ] as never);
  }
}

async function fillMails(organizationId: string): Promise<void> {
  const common = { organizationId, kind: 'test', html: '<p>h</p>' };
  const mails = await ownerDb()
    .insert(outbox)
    .values([
      {
        ...common,
        recipient: email.toUpperCase(),
        subject: 'Salam',
        text: 'Hörmətli Kanarya',
        state: 'sent',
      },
      {
        ...common,
        recipient: 'admin@example.org',
        subject: 'Yeni müraciət',
        text: 'Kanarya  Kanaryalı qoşulmaq istəyir',
        state: 'sent',
      },
      {
        ...common,
        recipient: 'admin@example.org',
        subject: 's',
        text: 'yaz: is.kanarya@example.org',
        state: 'waiting',
      },
      { ...common, organizationId: null, recipient: email, subject: 'Giriş', text: 't', state: 'sent' },
    ])
    .returning({ id: outbox.id });
  for (const { id } of mails) {
    await mkdir(dirname(mailFile(id)), { recursive: true });
    await writeFile(mailFile(id), 'To: kanarya.sari@example.org');
  }
}

/** Where in all tables one of the values stands, `table: how many rows`; a picture or a file is looked through as well. */
export async function findCanaries(
  values: readonly string[],
  db: Pick<ReturnType<typeof ownerDb>, 'execute'> = ownerDb(),
): Promise<Record<string, number>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const n = await canariesIn(db, name, values);
    if (n > 0) found[name] = n;
  }
  return found;
}

/** In how many rows of a table one of the values stands, as text or as bytes. */
export async function canariesIn(
  db: Pick<ReturnType<typeof ownerDb>, 'execute'>,
  table: string,
  values: readonly string[],
): Promise<number> {
  const capital = (value: string) => `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  const bytes = values
    .flatMap((value) => [value, capital(value)])
    .map((value) => Buffer.from(value).toString('hex'));
  // The app reads only some columns of accounts.
  const columns = table === 'accounts' ? sql`id, email, name` : sql`*`;
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::integer as n from (select ${columns} from ${sql.identifier(table)}) t
    where exists (select from unnest(${sql.param([...values, ...bytes])}::text[]) v where position(lower(v) in lower(t::text)) > 0)`);
  return rows[0]?.n ?? 0;
}

/** In which files of a data folder one of the values stands; the folder of the database is left out. */
export async function filesWithCanaries(folder: string, values: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.parentPath.includes('pg18')) continue;
    const text = (await readFile(path, 'utf8')).toLowerCase();
    if (values.some((value) => text.includes(value.toLowerCase()))) found.push(path);
  }
  return found;
}
