import '../../../working.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { FontPreloads } from '@/components/layout/font-preloads';
import { ManageAccount } from '@/features/organizations/components/manage-account';
import { ManageFrame } from '@/features/organizations/components/manage-frame';
import { managePlacesOf } from '@/features/organizations/components/manage-places-of';
import { getManageShell } from '@/features/organizations/queries/manage-shell';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES, type Locale } from '@/lib/locales';
import { initials } from '@/lib/names/person-name';
import { contextOrNull, localeOf, signedInContext } from '@/server/page';
import { can } from '@/server/policy/can';
import { LockedFrame } from './locked-frame';
import { placesOpenTo } from './places-open-to';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Said here, above the organization's own "not found": nothing of it is left in the answer. */
async function strangerTo(locale: Locale, org: string): Promise<never> {
  await signedInContext(locale, '', org);
  notFound();
}

type Props = { children: ReactNode; params: Promise<{ locale: string; org: string }> };

export default async function ManageLayout({ children, params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await contextOrNull(locale, org);
  // The page itself sends to the sign-in page, with its own address to come back to.
  if (!request || request.actor.kind === 'anonymous') return children;
  if (!can(request.standing, 'organization:manage')) return strangerTo(locale, org);
  // In lockdown there is one page of it, without the places and what they count.
  if (request.isLocked) return <LockedFrame locale={locale}>{children}</LockedFrame>;
  const shell = await getManageShell(request, null);
  const t = await getTranslations('organizations');
  const common = await getTranslations('common');
  const root = `/${locale}/manage/${shell.slug}`;
  const groups = managePlacesOf({
    locale,
    slug: shell.slug,
    open: placesOpenTo(request.standing),
    counts: shell.counts,
    t: (key) => t(`places.${key}` as never),
  });
  return (
    <ManageFrame
      locale={locale}
      organization={{ name: shell.name, initials: initials(shell.name), href: root, lang: shell.nameLang }}
      groups={groups}
      words={{
        skip: common('skipToContent'),
        places: t('shell.places'),
        more: t('shell.more'),
        languages: common('languages'),
      }}
      languageNames={Object.fromEntries(LOCALES.map((other) => [other, ownLanguageName(other)]))}
      banner={shell.isDemo ? <DemoBanner>{t('shell.demo')}</DemoBanner> : undefined}
      account={
        <ManageAccount
          locale={locale}
          publicHref={shell.isPublished ? `/${locale}/organizations/${shell.slug}` : undefined}
          who={request.actor.kind === 'account' ? request.actor.account : null}
          words={{
            publicPage: t('shell.publicPage'),
            organizations: t('shell.organizations'),
            account: t('shell.account'),
            signOut: common('signOut'),
          }}
        />
      }
    >
      <FontPreloads locale={locale} withNames />
      {children}
    </ManageFrame>
  );
}
