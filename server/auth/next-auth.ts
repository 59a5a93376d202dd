import 'server-only';
import { cookies, headers } from 'next/headers';
import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '../env';
import { log } from '../log';
import { endSessionOf, findSession, openSession, sessionCookieName } from './session';
import { newToken } from './token';

/**
 * next-auth does the ceremony of signing in; our session row is the truth. Its "JWT" is the opaque token of
 * that row, made in `encode`, and nothing but `readSession` decides who somebody is. Who may sign in was
 * decided before: the provider takes a proof that only this process can make (`signInAs`).
 */
const proofs = new Map<string, string>();

const auth = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt' as const, maxAge: 30 * 24 * 3600 },
  pages: { signIn: '/az/sign-in', error: '/az/sign-in' },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: {
        httpOnly: true,
        sameSite: 'lax' as const,
        path: '/',
        secure: env().APP_ORIGIN.startsWith('https:'),
      },
    },
    // Where to go is decided by our own actions: this cookie of the ceremony is gone as soon as it is set.
    callbackUrl: { options: { httpOnly: true, sameSite: 'lax' as const, path: '/', maxAge: 0 } },
  },
  providers: [
    Credentials({
      id: 'proof',
      credentials: { proof: {} },
      authorize: ({ proof }) => {
        const accountId = proofs.get(String(proof));
        proofs.delete(String(proof));
        if (!accountId) throw new CredentialsSignin();
        return { id: accountId };
      },
    }),
  ],
  jwt: {
    encode: async ({ token }) => {
      if (typeof token?.opaque === 'string') return token.opaque;
      const device = (await headers()).get('user-agent') ?? '';
      return openSession(String(token?.sub), device);
    },
    decode: async ({ token }) => {
      const account = token ? await findSession(token) : null;
      return account ? { sub: account.id, opaque: token } : null;
    },
  },
  logger: { error: (error: Error) => log.warn({ error: error.name }, 'sign-in refused') },
}));

/**
 * Signs the account in on this response: a new session row, a new cookie. A session that this browser had before
 * ends. The caller has checked who it is.
 */
export async function signInAs(accountId: string): Promise<void> {
  const earlier = (await cookies()).get(sessionCookieName())?.value;
  const proof = newToken();
  proofs.set(proof, accountId);
  try {
    await auth.signIn('proof', { proof, redirect: false });
  } finally {
    proofs.delete(proof);
  }
  if (earlier) await endSessionOf(earlier);
}

/** Signs this browser out: the session row is ended first, then the cookie taken from this response. */
export async function signOutHere(): Promise<void> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token) await endSessionOf(token);
  await auth.signOut({ redirect: false });
}
