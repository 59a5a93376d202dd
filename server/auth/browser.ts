import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../env';
import { newToken } from './token';

const isSecure = () => env().APP_ORIGIN.startsWith('https:');
const cookieName = () => (isSecure() ? '__Host-ocaq-asked' : 'ocaq-asked');

/** The secret of this browser, if it has asked for a sign-in link lately. */
export async function askingBrowser(): Promise<string | null> {
  return (await cookies()).get(cookieName())?.value ?? null;
}

/** Remembers this browser as the one that asks for a sign-in link: only here the link will work. */
export async function rememberBrowser(): Promise<string> {
  const secret = newToken();
  (await cookies()).set(cookieName(), secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: 15 * 60,
  });
  return secret;
}
