import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Meter } from '@/components/ui/meter';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { AskedPeople } from '@/features/consents/components/asked-people';
import { CameBackForm } from '@/features/consents/components/came-back-form';
import { getCampaign } from '@/features/consents/queries/campaign';
import { campaignInput } from '@/features/consents/schema';
import { Part } from '@/features/members/components/part';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { getManageShell } from '@/features/organizations/queries/manage-shell';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; campaign: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('campaigns.one') };
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { org, campaign: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/consents/${id}`);
  const search = await searchParams;
  const { shown, page: asked } = campaignInput.parse(search);
  const { campaign, people, page, pages, paper } = await orNotFound(
    getCampaign(request, { id, shown, page: asked }),
  );
  const shell = await orNotFound(getManageShell(request, null));
  const t = await getTranslations('consents');
  const members = `/${locale}/manage/${org}/members`;
  const path = `${members}/consents`;
  const at = (query: string) => `${path}/${id}?${query}`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const when = (moment: Date) => formatMoment(moment, zone, locale, 'date');
  const { purposes, unmailed, isExpired } = campaign;
  const onPaper = people.filter(({ way, asked: ofThem }) => way !== 'mail' && ofThem.length > 0);
  const answered = campaign.given + campaign.refused;
  const step = (to: number, label: string) => ({ href: at(`shown=${shown}&page=${to}`), label });
  return (
    <>
      <PageHeader
        title={t('campaigns.ofDay', { date: when(campaign.createdAt) })}
        above={<a href={path}>{t('campaigns.title')}</a>}
        sub={[
          purposes.map((purpose) => t(`purpose.${purpose}`)).join(', '),
          t(isExpired ? 'campaigns.expired' : 'campaigns.until', { date: when(campaign.expiresAt) }),
          campaign.by ? t('history.askedBy', { name: campaign.by }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          paper > 0 ? <ButtonLink href={`${path}/${id}/forms`}>{t('paper.print')}</ButtonLink> : undefined
        }
      />
      <ManageNotice notice={search.notice} />
      <p className="mb-2">
        {t('progress.words', {
          asked: campaign.asked,
          given: campaign.given,
          refused: campaign.refused,
          answered,
        })}
      </p>
      <Meter value={answered} max={campaign.asked} label={t('progress.answered')} decorative />
      {unmailed > 0 ? <p className="soft mt-2">{t('progress.unmailed', { mails: unmailed })}</p> : null}
      <div className="mt-6">
        <TabsNav
          label={t('progress.answered')}
          wrap={false}
          tabs={(['unanswered', 'given', 'refused'] as const).map((tab) => ({
            href: at(`shown=${tab}`),
            label: t(`progress.${tab}`),
            count: campaign[tab],
            current: tab === shown,
          }))}
        />
      </div>
      {people.length === 0 ? (
        <EmptyState title={t('progress.nobody')} />
      ) : (
        <>
          <AskedPeople people={people} members={members} organizationName={shell.name} when={when} />
          <Pagination
            label={t('progress.pages')}
            summary={t('progress.page', { page, pages })}
            previous={page > 1 ? step(page - 1, t('progress.previous')) : undefined}
            next={page < pages ? step(page + 1, t('progress.next')) : undefined}
          />
        </>
      )}
      {shown === 'unanswered' && onPaper.length > 0 ? (
        <Part title={t('cameBack.title')} id="came-back">
          <p className="soft mb-4">{t('cameBack.lede')}</p>
          <FormMessages namespaces={['consents']}>
            <CameBackForm
              locale={locale}
              organization={org}
              campaign={id}
              today={todayAt(new Date(), zone)}
              people={onPaper.map(({ id: person, name, asked: ofThem }) => ({
                id: person,
                name,
                asked: ofThem,
              }))}
            />
          </FormMessages>
        </Part>
      ) : null}
    </>
  );
}
