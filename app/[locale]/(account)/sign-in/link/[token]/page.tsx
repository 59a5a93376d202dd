import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { RedeemLinkForm } from '@/features/accounts/components/redeem-link-form';
import { getLinkState } from '@/features/accounts/queries';
import { ownPath } from '@/features/accounts/rules';
import { askingBrowser } from '@/server/auth/browser';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('signIn.title') };
}

export default async function RedeemSignInLinkPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { next } = await searchParams;
  const request = await requestContext(locale);
  const state = await getLinkState(request, { purpose: 'sign-in', token, browser: await askingBrowser() });
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('signIn.title')} />
      {state === 'ready' ? (
        <>
          <p className="mb-6">{t('signInLink.press')}</p>
          <FormMessages namespaces={['accounts']}>
            <RedeemLinkForm
              locale={locale}
              token={token}
              next={ownPath(typeof next === 'string' ? next : null) ?? undefined}
            />
          </FormMessages>
        </>
      ) : (
        <>
          <Note tone="warn">{t(state === 'gone' ? 'signInLink.gone' : 'signInLink.otherBrowser')}</Note>
          <div className="actions mt-6">
            <ButtonLink href={`/${locale}/sign-in/link`} look="primary">
              {t('signInLink.again')}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  );
}
