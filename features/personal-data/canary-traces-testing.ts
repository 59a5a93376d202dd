import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import { announcementRecipients } from '@/db/schema/announcements';
import { duesEntries } from '@/db/schema/dues';
import { duplicatePairs, merges } from '@/db/schema/duplicates';
import { importFiles, importRows, imports } from '@/db/schema/imports';
import { outbox } from '@/db/schema/kernel';
import { mailAddressees } from '@/db/schema/mail';
import { pageClaims } from '@/db/schema/organizations';
import { fillAnnouncements } from '@/db/testing/announcements';
import { fillConsents } from '@/db/testing/consents';
import { fillDues } from '@/db/testing/dues';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { makeMembershipType } from '@/db/testing/membership-extras';
import { mailFile } from '@/server/mail/transport';

import { CANARY_EMAIL as email } from './canary-values-testing';
/** Dues, a bank statement, an announcement on its way, and a question for consents. */
export async function fillAccount(organizationId: string, id: string, accountId: string): Promise<void> {
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

export async function fillMerges(organizationId: string, id: string): Promise<void> {
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

export async function fillImports(organizationId: string, id: string): Promise<void> {
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

export async function fillMails(organizationId: string): Promise<void> {
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
