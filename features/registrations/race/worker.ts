import { randomUUID } from 'node:crypto';
import { contextOf } from '@/server/context';
import { makeRegister, register } from '../commands/register';
import * as eventSeats from '../event-seats';

/**
 * One app process of the race: registers its accounts for the event all at once, as soon as it is told to.
 * `mode: unlocked` takes the lock away and lets a few count the seats before any of them writes.
 */
interface Task {
  mode: 'locked' | 'unlocked';
  slug: string;
  event: string;
  accounts: { id: string; email: string | null }[];
}

/** So many count before the first writes: fewer than there are connections, or nobody would get any further. */
const TOGETHER = 7;
const PATIENCE_MS = 300;

function barrier(): () => Promise<void> {
  let waiting: (() => void)[] = [];
  const open = () => {
    for (const go of waiting) go();
    waiting = [];
  };
  return () =>
    new Promise((go) => {
      waiting.push(go);
      if (waiting.length >= TOGETHER) open();
      else setTimeout(open, PATIENCE_MS);
    });
}

function unlocked() {
  const together = barrier();
  return makeRegister({
    lockEvent: eventSeats.findEvent,
    countSeats: async (context, event) => {
      const seats = await eventSeats.countSeats(context, event);
      await together();
      return seats;
    },
  });
}

async function run({ mode, slug, event, accounts }: Task) {
  const command = mode === 'locked' ? register : unlocked();
  const requests = await Promise.all(
    accounts.map((account) =>
      contextOf(
        { ...account, sessionId: 'none', isConfirmed: true, name: '', locale: 'az', isOperator: false },
        'az',
        slug,
      ),
    ),
  );
  process.send?.('ready');
  await new Promise((go) => process.once('message', go));
  const began = performance.now();
  const outcomes = await Promise.allSettled(
    requests.map((request, i) => command(request, { event, key: randomUUID(), name: `Nümunə ${i}` })),
  );
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  );
  process.send?.({ failures, ms: performance.now() - began });
}

process.once('message', (task) => {
  run(task as Task).then(
    () => process.disconnect(),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('started');
