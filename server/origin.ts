import 'server-only';
import { env } from './env';

/** The address under which people reach us, without a path: for canonical links, feeds and calendars. */
export const appOrigin = (): string => env().APP_ORIGIN;
