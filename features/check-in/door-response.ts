import 'server-only';
import { cookies } from 'next/headers';
import { DEFAULT_LOCALE, isLocale } from '@/lib/locales';
import { isOwnOrigin } from '@/server/auth/origin';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { Refusal } from '@/server/errors';
import { enterDoor } from './commands/enter-door';
import { settleSeen } from './commands/settle-seen';
import { openDoor, openDoorLink } from './door';
import { getRoster, lookUpTicket } from './queries/door';
import { lookSchema, rosterSchema } from './schema';

const DAY_S = 86_400;
const MOST_BYTES = 200_000;
const isSecure = () => env().APP_ORIGIN.startsWith('https:');
const cookieName = () => (isSecure() ? '__Secure-ocaq-door' : 'ocaq-door');

const ANSWERS: Record<string, (request: RequestContext, asked: unknown) => Promise<unknown>> = {
  roster: (request, asked) => getRoster(request, rosterSchema.parse(asked)),
  look: (request, asked) => lookUpTicket(request, lookSchema.parse(asked)),
  settle: async (request, asked) => {
    const { results, lines, beyond } = await settleSeen(request, asked as never);
    return { results, lines, beyond };
  },
};

/**
 * What the page of a door asks for. By HTTP and not by server actions: a page that was kept on a device for hours has to be
 * understood by the app that runs then. The secret of the link comes in the body, the proof of the PIN in a cookie.
 */
export async function doorResponse(what: string, asked: Request): Promise<Response> {
  try {
    if (!isOwnOrigin(asked.headers)) return answer(403, { reason: 'foreign-origin' });
    const text = await asked.text();
    if (text.length > MOST_BYTES) return answer(413, { reason: 'too-long' });
    const { token, locale: wanted, ...input } = JSON.parse(text) as Record<string, unknown>;
    const locale = typeof wanted === 'string' && isLocale(wanted) ? wanted : DEFAULT_LOCALE;
    if (typeof token !== 'string') return answer(404, { reason: 'not-found' });
    if (what === 'enter') {
      const { proof, name } = await enterDoor(await openDoorLink(locale, token), input as never);
      await keepProof(proof);
      return answer(200, { name });
    }
    const ask = ANSWERS[what];
    const proof = (await cookies()).get(cookieName())?.value ?? '';
    return ask
      ? answer(200, await ask(await openDoor(locale, token, proof), input))
      : answer(404, { reason: 'not-found' });
  } catch (error) {
    if (error instanceof SyntaxError) return answer(400, { reason: 'invalid' });
    if (error instanceof Refusal) return answer(STATUS[error.code] ?? 404, { reason: error.code });
    if (error instanceof Error && error.name === 'ZodError') return answer(400, { reason: 'invalid' });
    throw error;
  }
}

const STATUS: Partial<Record<Refusal['code'], number>> = { limit: 429, invalid: 400, locked: 423 };

const answer = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });

async function keepProof(proof: string): Promise<void> {
  (await cookies()).set(cookieName(), proof, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(),
    path: '/api/door',
    maxAge: 3 * DAY_S,
  });
}
