import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { idempotencyKeys, journal, outbox } from '@/db/schema/kernel';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { z } from '@/lib/validation';
import { command } from './command';
import { contextOf } from './context';
import { Refusal } from './errors';
import { enqueueMail } from './mail/outbox';
import { readers } from './readers';

const db = ownerDb();
const lots: number[] = [];
let whileServed = (_name: string) => {};

/** Writes a mail for each name; whose name says so is refused after theirs is written, or breaks the transaction. */
const write = command({
  name: 'test.write',
  permission: 'organization:update',
  input: z.strictObject({ name: z.string(), key: z.string() }),
  idempotencyKey: ({ key }) => key,
  together: () => 'all',
  subject: async () => {
    lots.push(0);
    return {};
  },
  run: async ({ tx, organization }, { name }, _, meanwhile) => {
    lots[lots.length - 1] = (lots.at(-1) ?? 0) + 1;
    whileServed(name);
    const mail = { kind: 'test', to: `${name}@example.org`, subject: name, text: name, html: name };
    if (name.startsWith('awaited')) await enqueueMail(tx, organization.id, mail);
    else meanwhile(enqueueMail(tx, organization.id, mail));
    if (name.endsWith('refused')) throw new Refusal('conflict');
    if (name.endsWith('broken')) await tx.execute(sql`select 1 / 0`);
    return { name };
  },
  journal: ({ name }) => ({ subjectType: 'test', subjectId: null, subjectName: name }),
});

async function scene() {
  lots.length = 0;
  whileServed = () => {};
  const organization = await makeOrganization();
  const account = await makeAccount();
  await grant(organization.id, account.id, 'admin');
  const admin = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  const stranger = await contextOf(null, 'az', organization.slug);
  const of = <Row>(rows: Row[], name: (row: Row) => string | null) => rows.map(name).sort();
  const written = async () => {
    const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
    const entries = await db.select().from(journal).where(eq(journal.organizationId, organization.id));
    const keys = await db
      .select()
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.organizationId, organization.id));
    return {
      mails: of(mails, ({ subject }) => subject),
      journal: of(entries, ({ subjectName }) => subjectName),
      keys: of(keys, ({ key }) => key),
    };
  };
  return { admin, stranger, written };
}

it('who asks for the same at the same moment is served in one transaction, each with mail, journal and key', async () => {
  const { admin, written } = await scene();
  const names = ['a', 'b', 'c', 'd'];
  const answers = await Promise.all(names.map((name) => write(admin, { name, key: name })));
  expect(answers).toEqual(names.map((name) => ({ name })));
  expect(lots).toEqual([1, 3]);
  expect(await written()).toEqual({ mails: names, journal: names, keys: names });
});

it('of who is refused nothing stays, of the others all, whoever stands before or behind them', async () => {
  const { admin, stranger, written } = await scene();
  const answers = await Promise.allSettled([
    write(admin, { name: 'first', key: 'first' }),
    write(admin, { name: 'a', key: 'a' }),
    write(admin, { name: 'refused', key: 'r' }),
    write(admin, { name: 'b', key: 'b' }),
    write(stranger, { name: 'stranger', key: 's' }),
    write(admin, { name: 'awaited-refused', key: 'w' }),
    write(admin, { name: 'c', key: 'c' }),
  ]);
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(lots).toEqual([1, 5]);
  const kept = ['a', 'b', 'c', 'first'];
  expect(await written()).toEqual({ mails: kept, journal: kept, keys: kept });
});

it('whoever breaks the transaction is alone with that', async () => {
  const { admin, written } = await scene();
  const answers = await Promise.allSettled(
    ['first', 'a', 'broken', 'b'].map((name) => write(admin, { name, key: name })),
  );
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true]);
  const kept = ['a', 'b', 'first'];
  expect(await written()).toEqual({ mails: kept, journal: kept, keys: kept });
});

it('a form that is sent twice counts once, in one lot as well', async () => {
  const { admin, written } = await scene();
  const asked = [
    { name: 'first', key: 'first' },
    { name: 'a', key: 'twice' },
    { name: 'a', key: 'twice' },
    { name: 'other', key: 'twice' },
  ];
  const answers = await Promise.allSettled(asked.map((input) => write(admin, input)));
  expect(answers).toMatchObject([
    { value: { name: 'first' } },
    { value: { name: 'a' } },
    { value: { name: 'a' } },
    { reason: { reason: 'key-reused' } },
  ]);
  expect(await written()).toMatchObject({ mails: ['a', 'first'], journal: ['a', 'first'] });
});

it('a page that is asked for meanwhile is made before the next of a lot is served', async () => {
  const { admin } = await scene();
  const page = new EventEmitter() as unknown as ServerResponse;
  let servedBefore: number[] = [];
  whileServed = (name) => {
    if (name !== 'a') return;
    readers.add(page);
    setTimeout(() => {
      servedBefore = [...lots];
      page.emit('close');
    }, 50);
  };
  await Promise.all(['first', 'a', 'b', 'c'].map((name) => write(admin, { name, key: name })));
  expect(servedBefore).toEqual([1, 1]);
  expect(lots).toEqual([1, 3]);
});
