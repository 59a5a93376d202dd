import '../../working.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FontPreloads } from '@/components/layout/font-preloads';
import { SiteFooter } from '@/components/layout/site-footer';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { requestContext } from '@/server/context';
import { localeOf } from '@/server/page';

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const dynamic = 'force-dynamic';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function AccountLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);
  const { actor } = await requestContext(locale);
  const common = await getTranslations('common');
  const t = await getTranslations('accounts');
  const end =
    actor.kind === 'account' ? (
      <a href={`/${locale}/account`}>{t('account.title')}</a>
    ) : (
      <a href={`/${locale}/sign-in`}>{common('signIn')}</a>
    );
  return (
    <AccountFrame
      locale={locale}
      words={{
        skip: common('skipToContent'),
        navigation: t('navigation'),
        organizations: common('organizations'),
        languages: common('languages'),
      }}
      end={end}
      footer={<SiteFooter>{t('footer')}</SiteFooter>}
    >
      <FontPreloads locale={locale} withNames />
      {children}
    </AccountFrame>
  );
}
