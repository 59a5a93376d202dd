import 'server-only';
import { headers } from 'next/headers';
import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '../env';
import { log } from '../log';
import { findSession, openSession, sessionCookieName } from './session';

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

/** Signs the account in on this response: a new session row, a new cookie. The caller has checked who it is. */
export async function signInAs(accountId: string): Promise<void> {
  const proof = crypto.randomUUID();
  proofs.set(proof, accountId);
  await auth.signIn('proof', { proof, redirect: false });
}

/** Takes the cookie from this response. The session row is ended by its own command. */
export async function dropCookie(): Promise<void> {
  await auth.signOut({ redirect: false });
}
