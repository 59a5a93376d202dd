import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { SignInForm } from '@/features/accounts/components/sign-in-form';
import { SignInWays } from '@/features/accounts/components/sign-in-ways';
import { listOwnOrganizations } from '@/features/accounts/queries';
import { homePath, ownPath } from '@/features/accounts/rules';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf } from '@/server/page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; notice?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('signIn.title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next: asked, notice } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : null) ?? undefined;
  const request = await requestContext(locale);
  if (request.actor.kind === 'account') {
    redirect((next ?? homePath(locale, await listOwnOrganizations(request))) as never);
  }
  const t = await getTranslations('accounts');
  const notices = await getTranslations('notices');
  return (
    <>
      <PageHeader title={t('signIn.title')} sub={next ? t('signIn.toGoOn') : undefined} />
      {notice === 'signed-out' ? (
        <Note tone="good" live className="mb-6">
          {notices('signed-out')}
        </Note>
      ) : null}
      <FormMessages namespaces={['accounts']}>
        <SignInForm locale={locale} next={next} />
      </FormMessages>
      <SignInWays
        locale={locale}
        next={next}
        words={{ sendLink: t('signIn.byMail'), reset: t('signIn.forgotten') }}
      />
    </>
  );
}
