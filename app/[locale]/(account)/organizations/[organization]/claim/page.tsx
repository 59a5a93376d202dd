import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { ClaimForm } from '@/features/organizations/components/claim-form';
import { ClaimLinkForm } from '@/features/organizations/components/claim-link-form';
import { ClaimWordsForm } from '@/features/organizations/components/claim-words-form';
import { getOwnClaim } from '@/features/organizations/queries/claims';
import { findPublicOrganization } from '@/features/organizations/queries/public';
import { publicContext, requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'claims' });
  return { title: t('title'), robots: { index: false } };
}

export default async function ClaimPage({ params }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await orNotFound(requestContext(locale, organization));
  const home = `/${locale}/organizations/${organization}`;
  const t = await getTranslations('claims');
  if (request.actor.kind === 'anonymous') {
    const page = await orNotFound(findPublicOrganization(publicContext(locale), organization));
    if (!page || page.isConfirmed) notFound();
    return (
      <div className="wrap-narrow">
        <PageHeader title={t('title')} sub={<span lang={page.name.lang}>{page.name.text}</span>} />
        <p className="mb-5">{t('lede')}</p>
        <ButtonLink look="primary" href={`/${locale}/sign-in?next=${encodeURIComponent(`${home}/claim`)}`}>
          {t('signIn')}
        </ButtonLink>
        <section aria-labelledby="no-account" className="mt-8">
          <h2 id="no-account" className="mb-2 text-[1.3rem]">
            {t('noAccount')}
          </h2>
          <p className="mb-5">{t('link.text')}</p>
          <FormMessages namespaces={['accounts', 'organizations', 'claims']}>
            <ClaimLinkForm locale={locale} organization={organization} />
          </FormMessages>
        </section>
      </div>
    );
  }
  const own = await orNotFound(getOwnClaim(request, null));
  if (!own) notFound();
  const { claim } = own;
  const mayClaim = own.isOpen && (!claim || claim.state === 'refused');
  return (
    <div className="wrap-narrow">
      <PageHeader
        title={t('title')}
        sub={<span lang={own.nameLocale === locale ? undefined : own.nameLocale}>{own.name}</span>}
      />
      {claim ? (
        <Note tone={claim.state === 'granted' ? 'good' : 'info'} live className="mb-5">
          <p>{t(`own.${claim.state}`)}</p>
          {claim.question && claim.state === 'asked' ? (
            <p className="whitespace-pre-line break-words">{claim.question}</p>
          ) : null}
          {claim.answer ? <p className="whitespace-pre-line break-words">{claim.answer}</p> : null}
        </Note>
      ) : (
        <p className="mb-5">{t('lede')}</p>
      )}
      <FormMessages namespaces={['organizations', 'claims']}>
        {claim?.state === 'asked' ? (
          <ClaimWordsForm locale={locale} organization={organization} id={claim.id} kind="reply" />
        ) : null}
        {mayClaim ? <ClaimForm locale={locale} organization={organization} /> : null}
      </FormMessages>
      {claim?.state === 'granted' ? (
        <ButtonLink look="primary" href={`/${locale}/manage/${organization}`}>
          {t('manage')}
        </ButtonLink>
      ) : null}
      <p className="mt-6">
        <a href={home}>{t('back')}</a>
      </p>
    </div>
  );
}
