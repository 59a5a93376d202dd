import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { PublicShell } from '@/components/layout/public-shell';
import { SiteFooter } from '@/components/layout/site-footer';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES, type Locale } from '@/lib/locales';
import type { PublicOrganization } from '../public-view';

interface Props {
  locale: Locale;
  /** The address without the language: the switch leads to the same page. */
  path: string;
  isDemo?: boolean;
  /** Whose privacy notice the footer leads to, where there is one. */
  privacyOf?: Pick<PublicOrganization, 'slug' | 'hasPrivacyNotice'>;
  children: ReactNode;
}

/** A page for readers: header with the languages, content, footer. */
export async function PublicPage({ locale, path, isDemo = false, privacyOf, children }: Props) {
  const t = await getTranslations('site');
  const common = await getTranslations('common');
  const choices = LOCALES.map((choice) => ({
    locale: choice,
    short: choice.toUpperCase(),
    name: `${choice.toUpperCase()} – ${ownLanguageName(choice)}`,
    href: `/${choice}${path}`,
  }));
  const privacy = privacyOf?.hasPrivacyNotice
    ? [{ href: `/${locale}/organizations/${privacyOf.slug}/privacy`, label: t('privacy') }]
    : [];
  return (
    <PublicShell
      skipLabel={common('skipToContent')}
      banner={isDemo ? <DemoBanner>{t('demo')}</DemoBanner> : null}
      header={{
        homeHref: `/${locale}`,
        navLabel: t('navigation'),
        links: [
          {
            href: `/${locale}`,
            label: common('organizations'),
            optional: true,
            current: path === '' || path === '/search',
          },
          {
            href: `/${locale}/calendar`,
            label: t('calendar.title'),
            optional: true,
            current: path.startsWith('/calendar'),
          },
        ],
        languages: { label: common('languages'), current: locale, choices },
        end: <a href={`/${locale}/sign-in`}>{common('signIn')}</a>,
      }}
      footer={<SiteFooter links={privacy}>{t('footer')}</SiteFooter>}
    >
      {children}
    </PublicShell>
  );
}
