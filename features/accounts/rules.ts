import { isLocale } from '@/lib/locales';
import { isCommonPassword, passwordForms } from './common-passwords';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

interface Owner {
  email: string | null;
  name: string;
}

const SHORTEST_TELLING_PART = 4;

/**
 * Why a password may not be chosen, as a key of the messages in `errors`; null when it may. Length counts, and that
 * nobody would guess it: composition (digits, signs, capitals) does not.
 */
export function passwordProblem(password: string, owner: Owner): string | null {
  if (password.length < SHORTEST_PASSWORD) return 'password-short';
  if (password.length > LONGEST_PASSWORD) return 'password-long';
  if (isCommonPassword(password)) return 'password-common';
  const telling = [owner.email ?? '', owner.email?.split('@')[0] ?? '', ...owner.name.split(/[\s-]+/u)]
    .filter((part) => part.length >= SHORTEST_TELLING_PART)
    .flatMap((part) => passwordForms(part));
  const forms = passwordForms(password);
  return telling.some((part) => forms.some((form) => form.includes(part))) ? 'password-own' : null;
}

/** A path of this site from what an address asked for (`?next=`), or null: never another site, never a loop. */
export function ownPath(asked: string | null | undefined): string | null {
  if (!asked?.startsWith('/') || asked.length > 2000 || /^\/[/\\]|[\\\p{Cc}]/u.test(asked)) return null;
  if (!URL.canParse(asked, 'http://own.invalid')) return null;
  const url = new URL(asked, 'http://own.invalid');
  const [, locale, place = ''] = url.pathname.split('/');
  if (url.origin !== 'http://own.invalid' || !isLocale(locale) || url.pathname.includes('//')) return null;
  return place === 'sign-in' || url.pathname.endsWith('/sign-out') ? null : url.pathname + url.search;
}

/** Where somebody goes after signing in: to the work when there is one place of it, else to the own page. */
export function homePath(
  locale: string,
  organizations: readonly { slug: string; roles: readonly string[] }[],
) {
  const [only, ...more] = organizations.filter(({ roles }) => roles.length > 0);
  return only && more.length === 0 ? `/${locale}/manage/${only.slug}` : `/${locale}/account`;
}
