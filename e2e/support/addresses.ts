/** Two app processes on one database, and a mail server: all on loopback, on ports of their own. */
const BASE = Number(process.env.OCAQ_TEST_PORT ?? 43_210);
export const PORTS = { app: BASE, second: BASE + 1, smtp: BASE + 2, inbox: BASE + 3 };
export const ORIGIN = `http://localhost:${PORTS.app}`;
export const SECOND = `http://localhost:${PORTS.second}`;
export const INBOX = `http://localhost:${PORTS.inbox}`;

/** What the app of the journeys signs with. */
export const SECRET = 'a-secret-of-the-journeys-that-is-long-enough';
