import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { ResetPasswordForm } from '@/features/accounts/components/reset-password-form';
import { getLinkState } from '@/features/accounts/queries';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('reset.title') };
}

export default async function ResetPasswordPage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await requestContext(locale);
  const state = await getLinkState(request, { purpose: 'password-reset', token });
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('reset.title')} />
      {state === 'ready' ? (
        <>
          <p className="mb-6">{t('reset.consequence')}</p>
          <FormMessages namespaces={['accounts']}>
            <ResetPasswordForm locale={locale} token={token} />
          </FormMessages>
        </>
      ) : (
        <>
          <Note tone="warn">{t('reset.gone')}</Note>
          <div className="actions mt-6">
            <ButtonLink href={`/${locale}/reset-password`} look="primary">
              {t('signInLink.again')}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  );
}
