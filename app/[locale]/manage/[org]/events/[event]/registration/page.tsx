import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { getEventForm } from '@/features/events/queries/edit';
import { Consequences } from '@/features/registrations/components/consequences';
import { previewSettings } from '@/features/registrations/queries/settings';
import { SETTINGS } from '@/features/registrations/schema';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('consequences.title') };
}

export default async function ConsequencesPage({ params, searchParams }: Props) {
  const { org, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = await searchParams;
  const settings = Object.fromEntries(
    SETTINGS.flatMap((name): [string, string][] => {
      const value = asked[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const request = await staffContext(locale, org, `/events/${event}`);
  const consequences = await orNotFound(previewSettings(request, settings));
  const { title, titleLang } = await orNotFound(getEventForm(request, event));
  const t = await getTranslations('registrations.consequences');
  return (
    <FormMessages namespaces={['registrations']}>
      <PageHeader
        title={t('heading')}
        above={
          <a href={`/${locale}/manage/${org}/events/${event}`} lang={titleLang}>
            {title}
          </a>
        }
      />
      <Consequences
        locale={locale}
        organization={org}
        back={`/${locale}/manage/${org}/events/${event}#registration`}
        settings={settings}
        consequences={consequences}
      />
    </FormMessages>
  );
}
