import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { AccountFrame } from '@/features/accounts/components/account-frame';

type Props = { locale: string; children: ReactNode };

/** What stands around the page that lifts a lockdown: nothing of the organization. */
export async function LockedFrame({ locale, children }: Props) {
  const common = await getTranslations('common');
  const t = await getTranslations('accounts');
  return (
    <AccountFrame
      locale={locale as never}
      words={{
        skip: common('skipToContent'),
        navigation: t('navigation'),
        organizations: common('organizations'),
        languages: common('languages'),
      }}
      end={<a href={`/${locale}/account`}>{t('account.title')}</a>}
      footer={<SiteFooter>{t('footer')}</SiteFooter>}
    >
      {children}
    </AccountFrame>
  );
}
