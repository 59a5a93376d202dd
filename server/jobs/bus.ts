import 'server-only';
import pg from 'pg';
import { expireAll, expireTags } from '../cache/pages.mjs';
import { env } from '../env';
import { log } from '../log';

const RETRY_MS = 500;

/**
 * Listens for what other processes, jobs and the command line changed, and expires the pages of this one.
 * After a lost connection everything is expired: what was said meanwhile is not known.
 */
export function listenForChanges(onWork: () => void): { stop: () => Promise<void> } {
  let stopped = false;
  let client: pg.Client | undefined;

  const connect = async () => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: env().DATABASE_WORKER_URL, keepAlive: true });
    client = next;
    let isLost = false;
    const lose = () => {
      if (isLost || stopped) return;
      isLost = true;
      expireAll();
      next.end().catch(() => undefined);
      setTimeout(connect, RETRY_MS).unref();
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', ({ channel, payload }) => {
      if (channel === 'ocaq_tags') expireTags(JSON.parse(payload ?? '[]'));
      else onWork();
    });
    try {
      await next.connect();
      await next.query('listen ocaq_tags');
      await next.query('listen ocaq_work');
      expireAll();
    } catch {
      log.warn('the bus has no connection to the database; trying again');
      lose();
    }
  };
  void connect();
  return {
    stop: async () => {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}
