import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { OwnRegistration } from '@/features/registrations/components/own-registration';
import { listMyRegistrations } from '@/features/registrations/queries/own';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string | string[] }> };

const NOTICES = [
  'registration-cancelled',
  'offer-accepted',
  'kept-for-later',
  'party-changed',
  'handed-on',
  'claimed',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('mine.title') };
}

export default async function MyRegistrationsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const said = (await searchParams).notice;
  const notice = NOTICES.find((known) => known === said);
  const request = await signedInContext(locale, `/${locale}/account/registrations`);
  const registrations = await orNotFound(listMyRegistrations(request, undefined));
  const t = await getTranslations('registrations');
  const notices = await getTranslations('notices');
  return (
    <>
      <PageHeader title={t('mine.title')} />
      {notice ? (
        <Note tone="good" live className="mb-6">
          {notices(notice)}
        </Note>
      ) : null}
      {registrations.length === 0 ? (
        <EmptyState
          title={t('mine.none')}
          actions={<ButtonLink href={`/${locale}`}>{t('mine.find')}</ButtonLink>}
        >
          {t('mine.noneExplained')}
        </EmptyState>
      ) : (
        <FormMessages namespaces={['registrations']}>
          <div className="form">
            {registrations.map((registration) => (
              <OwnRegistration key={registration.id} registration={registration} locale={locale} />
            ))}
          </div>
        </FormMessages>
      )}
    </>
  );
}
