import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { RegisterForm } from '@/features/accounts/components/register-form';
import { getRegistering } from '@/features/accounts/queries';
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
  return { title: t('register.title') };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : null) ?? undefined;
  const request = await requestContext(locale);
  const found = await getRegistering(request, { token, browser: await askingBrowser() });
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('register.title')} />
      {found.state === 'ready' ? (
        <>
          <p className="mb-6">
            {t(found.isKnown ? 'register.known' : 'register.new', { email: found.email })}
          </p>
          <FormMessages namespaces={['accounts']}>
            <RegisterForm locale={locale} token={token} next={next} isKnown={found.isKnown} />
          </FormMessages>
        </>
      ) : (
        <>
          <Note tone="warn">{t(found.state === 'gone' ? 'signInLink.gone' : 'signInLink.otherBrowser')}</Note>
          {next ? (
            <div className="actions mt-6">
              <ButtonLink href={next} look="primary">
                {t('signInLink.again')}
              </ButtonLink>
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
