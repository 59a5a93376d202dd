import 'server-only';
import pino from 'pino';
import { logLevel } from './env';

/** Structured, without bodies, addresses or names: ids, actions and outcomes only. */
export const log = pino({ level: logLevel(), base: undefined });
