import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { RegisterForForm } from '@/features/registrations/components/register-for-form';
import { SeatsOverview } from '@/features/registrations/components/seats-overview';
import { listRegistrations } from '@/features/registrations/queries/manage';
import { ownLanguageName } from '@/lib/languages';
import { LOCALES } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('manage.registerFor') };
}

export default async function RegisterForPage({ params }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${event}/registrations/new`);
  const list = await orNotFound(listRegistrations(request, { event, text: '', state: '' }));
  const t = await getTranslations('registrations.manage');
  return (
    <>
      <PageHeader title={t('registerFor')} sub={list.event.title} />
      <SeatsOverview
        capacity={list.capacity}
        seats={list.seats}
        kinds={list.kinds}
        checkedIn={list.checkedIn}
      />
      <FormMessages namespaces={['registrations', 'questions']}>
        <RegisterForForm
          locale={locale}
          organization={org}
          event={list.event.id}
          formKey={randomUUID()}
          maxPartySize={list.maxPartySize}
          isForSeries={list.isForSeries}
          kinds={list.kinds}
          questions={list.questions.filter(({ isArchived }) => !isArchived)}
          languages={LOCALES.map((value) => ({ value, label: ownLanguageName(value) }))}
        />
      </FormMessages>
    </>
  );
}
