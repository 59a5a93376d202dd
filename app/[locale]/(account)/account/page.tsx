import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { AccountForm } from '@/features/accounts/components/account-form';
import { AccountNotice } from '@/features/accounts/components/account-notice';
import { ChangePasswordForm } from '@/features/accounts/components/change-password-form';
import { OwnOrganizations } from '@/features/accounts/components/own-organizations';
import { SessionList } from '@/features/accounts/components/session-list';
import { SignOutForm } from '@/features/accounts/components/sign-out-form';
import { listOwnOrganizations, listSessions } from '@/features/accounts/queries';
import { CalendarLinkPanel } from '@/features/events/components/calendar-link-panel';
import { getCalendarAddress } from '@/features/events/queries/calendar-link';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'accounts' });
  return { title: t('account.title') };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const request = await signedInContext(locale, `/${locale}/account`);
  if (request.actor.kind !== 'account') notFound();
  const { account } = request.actor;
  const organizations = await listOwnOrganizations(request);
  const sessions = await listSessions(request, undefined);
  const t = await getTranslations('accounts');
  const common = await getTranslations('common');
  const registrations = await getTranslations('registrations.mine');
  const calendar = await getTranslations('events.calendarLink');
  const zone = organizations[0]?.timezone ?? 'Asia/Baku';
  const at = (moment: Date) => formatMoment(moment, zone, locale, 'date-time');
  return (
    <FormMessages namespaces={['accounts', 'events']}>
      <PageHeader
        title={account.name || t('account.title')}
        sub={account.email}
        actions={
          <>
            <ButtonLink href={`/${locale}/account/registrations`}>{registrations('title')}</ButtonLink>
            <SignOutForm locale={locale} label={common('signOut')} />
          </>
        }
      />
      <AccountNotice notice={(await searchParams).notice} />
      <Section title={t('organizations.title')} id="organizations">
        <OwnOrganizations locale={locale} organizations={organizations} />
      </Section>
      <Section title={calendar('title')} id="calendar">
        <CalendarLinkPanel locale={locale} address={await getCalendarAddress(request, undefined)} />
      </Section>
      <Section title={t('account.data')} id="data">
        <AccountForm locale={locale} account={{ name: account.name, locale: account.locale }} />
      </Section>
      <Section title={t('password')} id="password">
        <ChangePasswordForm locale={locale} email={account.email ?? ''} />
      </Section>
      <Section title={t('sessions.title')} id="sessions">
        <SessionList
          locale={locale}
          sessions={sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
            ...session,
            since: at(createdAt),
            lastSeen: at(lastSeenAt),
          }))}
        />
      </Section>
    </FormMessages>
  );
}
