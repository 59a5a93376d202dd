import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { DoorList } from '@/features/check-in/components/door-list';
import { DoorReports } from '@/features/check-in/components/door-reports';
import { NewDoorForm } from '@/features/check-in/components/new-door-form';
import { getDoorOverview } from '@/features/check-in/queries/overview';
import { qrPath } from '@/features/registrations/qr-path';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'check-in' });
  return { title: t('title') };
}

export default async function DoorsPage({ params }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/door`);
  const overview = await orNotFound(getDoorOverview(request, { event: slug }));
  const t = await getTranslations('check-in');
  const { event, counts, mayHaveDoors } = overview;
  const doors = overview.doors.map((door) => ({ ...door, qr: door.url ? qrPath(door.url) : null }));
  const root = `/${locale}/manage/${org}/events/${slug}/door`;
  return (
    <FormMessages namespaces={['check-in', 'registrations']}>
      <PageHeader
        title={t('title')}
        sub={
          <>
            <a href={`/${locale}/manage/${org}/events/${slug}`} lang={event.lang}>
              {event.title}
            </a>
            {event.when ? ` · ${event.when}` : ''}
          </>
        }
        actions={
          can(request.standing, 'registration:export') ? (
            <>
              <ButtonLink href={`${root}/attendance.pdf`} download>
                {t('paper.attendance')}
              </ButtonLink>
              <ButtonLink href={`${root}/badges.pdf`} download>
                {t('paper.badges')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <p className="lede mb-5">
        {t('counts.here', { here: counts.here, expected: counts.expected })}
        {counts.beyond > 0 ? ` ${t('counts.beyond', { beyond: counts.beyond })}` : ''}
      </p>
      <DoorReports reports={overview.reports} />
      {doors.length === 0 ? (
        <EmptyState title={t('doors.none')}>{t('doors.noneExplained')}</EmptyState>
      ) : (
        <DoorList doors={doors} locale={locale} organization={org} event={slug} />
      )}
      {mayHaveDoors && can(request.standing, 'door:create') ? (
        <Section title={t('new.title')} id="new">
          <p className="soft mb-4 max-w-prose">{t('new.explained')}</p>
          <NewDoorForm
            locale={locale}
            organization={org}
            event={event.id}
            suggested={t('new.suggested', { number: doors.length + 1 })}
          />
        </Section>
      ) : null}
    </FormMessages>
  );
}
