import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** How long a mail waits that the server did not take through no fault of the mail. */
export const AWAY_SECONDS = 30;

/** Whether the row `o` of the outbox was given back because the server took nothing, and waits for it. */
export const waitsForServer: SQL = sql`(o.state = 'waiting' and o.attempts = 0 and o.last_error is not null)`;

/** When that was found. */
export const foundAwayAt: SQL = sql`(o.run_at - make_interval(secs => ${AWAY_SECONDS}))`;
