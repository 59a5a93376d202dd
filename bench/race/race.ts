import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asc, eq, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';

export interface Race {
  mode: 'locked' | 'unlocked';
  processes: number;
  people: number;
  capacity: number;
}

export interface Outcome {
  confirmed: number;
  waiting: number;
  /** Nobody who came later is confirmed while somebody who came earlier waits. */
  isInOrder: boolean;
  /** How many of the people have exactly one mail, of the kind of their state. */
  mailedOnce: number;
  failures: string[];
  ms: number;
}

/** Several app processes register many people for few seats at the same moment, on one database. */
export async function runRace({ mode, processes, people, capacity }: Race): Promise<Outcome> {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id, { capacity });
  const everybody = await ownerDb()
    .insert(accounts)
    .values(Array.from({ length: people }, (_, i) => ({ email: `${organization.slug}-${i}@example.org` })))
    .returning({ id: accounts.id, email: accounts.email });

  const workers = await Promise.all(Array.from({ length: processes }, start));
  try {
    await Promise.all(
      workers.map(async (worker, number) => {
        const own = everybody.filter((_, i) => i % processes === number);
        worker.send({ mode, slug: organization.slug, event: event.slug, accounts: own });
        await once(worker, 'message');
      }),
    );
    const results = workers.map((worker) => once(worker, 'message') as Promise<[Result]>);
    for (const worker of workers) worker.send('go');
    const done = (await Promise.all(results)).map(([result]) => result);
    return {
      ...(await lookAt(event.id)),
      failures: done.flatMap(({ failures }) => failures),
      ms: Math.max(...done.map(({ ms }) => ms)),
    };
  } finally {
    for (const worker of workers) worker.kill();
  }
}

interface Result {
  failures: string[];
  ms: number;
}

async function start(): Promise<ChildProcess> {
  const worker = fork(
    fileURLToPath(new URL('../../features/registrations/race/worker.ts', import.meta.url)),
    {
      execArgv: ['--conditions=react-server', '--import', 'tsx'],
      // Without what the test runner sets for itself.
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', VITEST: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(([code]) => Promise.reject(new Error(`race worker ended with ${code}`))),
  ]);
  return worker;
}

async function lookAt(eventId: string) {
  const db = ownerDb();
  const rows = await db
    .select({
      state: registrations.state,
      mails: sql<string[]>`(select coalesce(array_agg(${outbox.kind}), '{}') from ${outbox}
        where ${outbox.recipient} = ${registrations.email})`,
    })
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.arrival));
  const states = rows.map(({ state }) => state);
  return {
    confirmed: states.filter((state) => state === 'confirmed').length,
    waiting: states.filter((state) => state === 'waiting').length,
    isInOrder: !states.includes('waiting') || states.lastIndexOf('confirmed') < states.indexOf('waiting'),
    mailedOnce: rows.filter(({ state, mails }) => mails.length === 1 && mails[0] === `registration.${state}`)
      .length,
  };
}
