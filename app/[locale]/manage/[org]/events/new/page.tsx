import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { EventForm } from '@/features/events/components/event-form';
import { zoneChoices } from '@/features/events/zone-choices';
import { countryOptions } from '@/features/organizations/components/place-options';
import { fallbackOrder } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'events' });
  return { title: t('new') };
}

export default async function NewEventPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { standing, organization } = await staffContext(locale, org, '/events/new');
  if (!organization || !can(standing, 'event:create')) notFound();
  const t = await getTranslations('events');
  const labels = await getTranslations('labels.language');
  const { timezone, defaultLocale } = organization;
  return (
    <>
      <PageHeader title={t('new')} sub={t('newHint')} />
      <FormMessages namespaces={['events']}>
        <EventForm
          locale={locale}
          organization={org}
          event={{ key: randomUUID() }}
          initial={{ dateKind: 'scheduled', timezone, category: 'meeting', ourRole: 'organizer' }}
          zones={zoneChoices([timezone], locale)}
          countries={countryOptions(locale)}
          languages={fallbackOrder(defaultLocale, defaultLocale).map((language) => ({
            locale: language,
            label: labels(language),
          }))}
        />
      </FormMessages>
    </>
  );
}
