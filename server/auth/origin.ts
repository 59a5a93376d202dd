import 'server-only';
import { env } from '../env';

/** Whether a POST was sent from a page of ours: by its Origin, or where that is missing by what the browser says. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin');
  return origin ? origin === env().APP_ORIGIN : headers.get('sec-fetch-site') === 'same-origin';
}
