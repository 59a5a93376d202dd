'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { AccountShell } from '@/components/layout/account-shell';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES } from '@/lib/locales';

type Props = {
  locale: string;
  words: { skip: string; navigation: string; organizations: string; languages: string };
  /** After the language switch. */
  end: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

/** The shell of sign-in and of one's own pages: leads to the same page in another language. */
export function AccountFrame({ locale, words, end, footer, children }: Props) {
  const path = usePathname();
  const kept = new URLSearchParams(useSearchParams());
  kept.delete('notice');
  const query = kept.size > 0 ? `?${kept}` : '';
  const choices = LOCALES.map((other) => ({
    locale: other,
    short: other.toUpperCase(),
    name: ownLanguageName(other),
    href: path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${other}`) + query,
  }));
  return (
    <AccountShell
      skipLabel={words.skip}
      header={{
        homeHref: `/${locale}`,
        navLabel: words.navigation,
        links: [{ href: `/${locale}`, label: words.organizations, optional: true }],
        languages: { label: words.languages, current: locale, choices },
        end,
      }}
      footer={footer}
    >
      {children}
    </AccountShell>
  );
}
