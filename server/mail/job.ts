import 'server-only';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { asWorker } from '../database';
import { organizationIsOpen } from '../jobs/open-organizations';
import type { Job } from '../jobs/runner';
import { log } from '../log';
import { mailTransport, type OutgoingMail } from './transport';

const BATCH = 20;
const MAX_ATTEMPTS = 8;

let send: ((mail: OutgoingMail) => Promise<void>) | undefined;

/**
 * Sends what waits in the outbox. A row is claimed by moving its time on, so that several processes share
 * the work and one that dies leaves the row to be tried again: at least once, with the same Message-ID.
 */
export const outboxJob: Job = {
  name: 'outbox',
  run: async () => {
    send ??= mailTransport();
    const mails = await claim();
    for (const mail of mails) await deliver(mail, send);
    return mails.length === BATCH;
  },
};

/** Mail of a locked organization waits until the lockdown is lifted, but for what tells of the lockdown itself. */
const mayLeave = sql`(${outbox.kind} like 'lockdown%' or ${organizationIsOpen(outbox.organizationId)})`;

function claim() {
  return asWorker(async (tx) => {
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.runAt, sql`now()`), mayLeave))
      .orderBy(outbox.runAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (due.length === 0) return [];
    return tx
      .update(outbox)
      .set({
        attempts: sql`${outbox.attempts} + 1`,
        runAt: sql`now() + interval '30 seconds' * power(3, least(${outbox.attempts}, 6))`,
      })
      .where(
        inArray(
          outbox.id,
          due.map(({ id }) => id),
        ),
      )
      .returning();
  });
}

async function deliver(
  mail: Awaited<ReturnType<typeof claim>>[number],
  transport: (mail: OutgoingMail) => Promise<void>,
) {
  try {
    await transport(mail);
    await asWorker((tx) =>
      tx.update(outbox).set({ state: 'sent', sentAt: sql`now()` }).where(eq(outbox.id, mail.id)),
    );
  } catch (error) {
    const isLast = mail.attempts >= MAX_ATTEMPTS || isPermanent(error);
    const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
    log.warn({ id: mail.id, attempts: mail.attempts, isLast }, 'mail could not be sent');
    await asWorker((tx) =>
      tx
        .update(outbox)
        .set({ lastError, ...(isLast ? { state: 'undeliverable' as const } : {}) })
        .where(eq(outbox.id, mail.id)),
    );
  }
}

/** A recipient that the mail server refuses for good (5xx) is not tried again. */
function isPermanent(error: unknown): boolean {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500 && code < 600;
}
