import 'server-only';
import { and, eq, inArray, lte, not, sql } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { askWorker, asWorker } from '../database';
import { organizationIsOpen } from '../jobs/open-organizations';
import type { Job } from '../jobs/runner';
import { log } from '../log';
import { AWAY_SECONDS } from './away';
import { filesOf } from './files';
import { isHeld } from './held';
import { oneAtATime } from './last-byte';
import { failureOf } from './refusals';
import { ANSWER_WITHIN_MS, LANES, mailTransport } from './transport';
import { noteUnreachable } from './unreachable';

const BATCH = 50;
const MAX_ATTEMPTS = 8;
/** Some five days (RFC 5321, 4.5.4.1): whoever got it each time has it often enough. */
const MAX_UNANSWERED = 25;
/** How long a claimed mail is nobody else's, and for how long of it handing it over may still be begun. */
const CLAIM_SECONDS = 180;
const BEGIN_WITHIN_MS = 60_000;
/** Its last byte leaves while the answer can still come within the claim: no other process hands it over meanwhile. */
const END_WITHIN_MS = CLAIM_SECONDS * 1000 - ANSWER_WITHIN_MS - 10_000;

type Claimed = Awaited<ReturnType<typeof claim>>[number];

let send: ReturnType<typeof mailTransport> | undefined;
const takeLane = oneAtATime();

/** Forgets the transport, so that the next mail goes where the surroundings say now. For tests and the bench. */
export function forgetTransport(): void {
  send = undefined;
}

/**
 * Sends what waits in the outbox, a few side by side. A row is claimed by moving its time on, so that several processes
 * share the work and one that dies leaves the row to be tried again: at least once, with the same Message-ID.
 */
export const outboxJob: Job = {
  name: 'outbox',
  run: async () => {
    const transport = mailTransportOnce();
    const mails = await claim();
    if (mails.length === 0) return false;
    const began = Date.now();
    const waiting = [...mails];
    let isAway = false;
    const mayEnd = () => !isAway && Date.now() - began < END_WITHIN_MS;
    const work = async () => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
        if (isAway || Date.now() - began > BEGIN_WITHIN_MS) await giveBack(mail);
        else if ((await deliver(mail, transport, mayEnd)) === 'server-away') isAway = true;
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
    return mails.length === BATCH && !isAway;
  },
};

function mailTransportOnce() {
  send ??= mailTransport();
  return send;
}

/** Mail of a locked organization waits until the lockdown is lifted, but for what tells of the lockdown itself. */
const mayLeave = sql`(${outbox.kind} like 'lockdown%' or ${organizationIsOpen(outbox.organizationId)})`;

/** What one person waits for goes before what many get. */
function claim() {
  return asWorker(async (tx) => {
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.runAt, sql`now()`), mayLeave, not(isHeld)))
      .orderBy(sql`${outbox.campaignId} is not null`, outbox.runAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (due.length === 0) return [];
    return tx
      .update(outbox)
      .set({
        attempts: sql`${outbox.attempts} + 1`,
        runAt: sql`now() + make_interval(secs => ${CLAIM_SECONDS})`,
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

/** Meanwhile the server is away: the last byte is kept back, so the server forgets the rest. */
class KeptBack extends Error {}

async function deliver(mail: Claimed, transport: ReturnType<typeof mailTransport>, mayEnd: () => boolean) {
  const lane = takeLane();
  let hasEnded = false;
  try {
    const attachments = [...mail.attachments, ...(await filesOf(mail))];
    await transport({ ...mail, attachments }, async () => {
      await lane.wait();
      if (!mayEnd()) throw new KeptBack();
      hasEnded = true;
    });
    await markSent(mail);
    return 'sent';
  } catch (error) {
    if (!(error instanceof KeptBack)) return await markFailed(mail, error, hasEnded);
    await giveBack(mail);
    return 'kept-back';
  } finally {
    lane.leave();
  }
}

/** One of many loses its text: it stands in the announcement, and a person's name in a thousand copies is of no use. */
const markSent = (mail: Claimed) =>
  askWorker((db) =>
    db
      .update(outbox)
      .set({ state: 'sent', sentAt: sql`now()`, ...(mail.campaignId ? { text: '', html: '' } : {}) })
      .where(eq(outbox.id, mail.id)),
  );

/**
 * Where all of it may have been handed over and no answer came, nobody knows: it is tried again with more and more time in between, for
 * days. A server that is away loses nothing, however long that takes.
 */
async function markFailed(mail: Claimed, error: unknown, hasEnded: boolean) {
  const failure = failureOf(error);
  const { id, attempts } = mail;
  const isUnknown = failure === 'server-away' && hasEnded;
  if (failure === 'server-away' && !isUnknown) {
    log.warn({ id }, 'the mail server does not take mail now');
    await giveBack(mail, textOf(error));
    return failure;
  }
  const isLast = isUnknown ? attempts >= MAX_UNANSWERED : failure !== 'for-now' || attempts >= MAX_ATTEMPTS;
  log.warn({ id, attempts, isLast }, 'mail could not be sent');
  await asWorker(async (tx) => {
    await tx
      .update(outbox)
      .set({
        lastError: textOf(error),
        runAt: sql`now() + interval '30 seconds' * power(3, least(${outbox.attempts} - 1, 6))`,
        // Stopped meanwhile: that it was refused for good holds all the same.
        ...(isLast ? { state: 'undeliverable' as const } : {}),
      })
      .where(eq(outbox.id, id));
    if (failure === 'address-refused') {
      await noteUnreachable(tx, mail, { reason: 'refused', detail: textOf(error) });
    }
  });
  return failure;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 300) : 'unknown');

/** It was not tried: it goes out when the server is there again, however long that takes. */
const giveBack = (mail: Claimed, lastError: string | null = mail.lastError) =>
  asWorker((tx) =>
    tx
      .update(outbox)
      .set({
        lastError,
        attempts: mail.attempts - 1,
        runAt: sql`now() + make_interval(secs => ${AWAY_SECONDS})`,
      })
      .where(eq(outbox.id, mail.id)),
  );
