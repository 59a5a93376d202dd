import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ChipLink } from '@/components/ui/chip-link';
import { Note } from '@/components/ui/note';
import { ManageHeldMail } from '@/features/announcements/components/manage-held-mail';
import { getHeldMail } from '@/features/announcements/queries/held-mail';
import { MailTable } from '@/features/organizations/components/mail-table';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { listMail } from '@/features/organizations/queries/mail';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[]; stuck?: string | string[] }>;
};

export default async function MailPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { notice, stuck } = await searchParams;
  const request = await staffContext(locale, org, '/mail');
  const { rows, isWrittenToFiles } = await orNotFound(listMail(request, { stuck: stuck === '1' }));
  const held = await getHeldMail(request, undefined);
  const zone = request.organization?.timezone ?? 'UTC';
  const when = (at: Date) => formatMoment(at, zone, locale, 'date-time');
  const t = await getTranslations('organizations');
  const root = `/${locale}/manage/${org}/mail`;
  return (
    <>
      <PageHeader title={t('places.mail')} sub={t('mailing.lede')} />
      <ManageNotice notice={notice} />
      {held ? (
        <FormMessages namespaces={['organizations', 'announcements']}>
          <ManageHeldMail
            locale={locale}
            organization={org}
            mails={held.mails}
            from={when(held.from)}
            to={when(held.to)}
            mayRelease={can(request.standing, 'announcement:mail')}
          />
        </FormMessages>
      ) : null}
      {isWrittenToFiles ? (
        <Note tone="warn" className="mb-5">
          {t('mailing.writtenToFiles')}
        </Note>
      ) : null}
      <p className="toolbar">
        <ChipLink href={root} current={stuck !== '1'}>
          {t('mailing.all')}
        </ChipLink>
        <ChipLink href={`${root}?stuck=1`} current={stuck === '1'}>
          {t('mailing.stuck')}
        </ChipLink>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('mailing.none')}>{t('mailing.noneHint')}</EmptyState>
      ) : (
        <FormMessages namespaces={['organizations']}>
          <MailTable
            locale={locale}
            organization={org}
            rows={rows}
            mayRetry={can(request.standing, 'mail:retry')}
            when={when}
          />
        </FormMessages>
      )}
    </>
  );
}
