'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/layout/language-switch';
import type { PlaceGroup } from '@/components/layout/manage-places';
import { ManageShell } from '@/components/layout/manage-shell';
import { LOCALES } from '@/lib/locales';

type Props = {
  locale: string;
  organization: { name: string; initials: string; href: string; lang?: string };
  groups: PlaceGroup[];
  words: { skip: string; places: string; more: string; languages: string };
  /** Names of the languages, in the language of the page. */
  languageNames: Record<string, string>;
  account: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

/** The shell of management: knows by the address which place is open, and leads to the same page in another language. */
export function ManageFrame({ locale, groups, words, languageNames, account, children, ...rest }: Props) {
  const path = usePathname();
  const root = rest.organization.href;
  // What was done to many at once is reached from the members.
  const open = path.startsWith(`${root}/batches`) ? `${root}/members` : path;
  const isCurrent = (href: string) => open === href || (href !== root && open.startsWith(`${href}/`));
  const choices = LOCALES.map((other) => ({
    locale: other,
    short: other.toUpperCase(),
    name: languageNames[other] ?? other,
    href: path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${other}`),
  }));
  return (
    <ManageShell
      {...rest}
      skipLabel={words.skip}
      navLabel={words.places}
      moreLabel={words.more}
      groups={groups.map((group) => ({
        ...group,
        places: group.places.map((place) => ({ ...place, current: isCurrent(place.href) })),
      }))}
      account={
        <>
          <LanguageSwitch label={words.languages} current={locale} choices={choices} />
          {account}
        </>
      }
    >
      {children}
    </ManageShell>
  );
}
