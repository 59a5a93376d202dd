import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { CampaignList } from '@/features/consents/components/campaign-list';
import { PurposeCounts } from '@/features/consents/components/purpose-counts';
import { countConsents, listCampaigns } from '@/features/consents/queries/campaigns';
import { listAddress } from '@/features/members/components/list-address';
import { Part } from '@/features/members/components/part';
import { listInput } from '@/features/members/schema';
import { formatMoment } from '@/lib/dates/zoned';
import { askTogether, localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('campaigns.title') };
}

export default async function ConsentsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/consents');
  const [{ members, purposes }, campaigns] = await orNotFound(
    askTogether(request, [
      (context) => countConsents(context, null),
      (context) => listCampaigns(context, null),
    ]),
  );
  const t = await getTranslations('consents');
  const m = await getTranslations('members');
  const path = `/${locale}/manage/${org}/members/consents`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  return (
    <>
      <PageHeader
        title={t('campaigns.title')}
        above={<a href={`/${locale}/manage/${org}/members`}>{m('title')}</a>}
        sub={t('campaigns.lede')}
        actions={
          <>
            <ButtonLink href={`/${locale}/manage/${org}/profile/privacy`}>{t('notice.title')}</ButtonLink>
            <ButtonLink look="primary" href={listAddress(`${path}/new`, listInput.parse(await searchParams))}>
              {t('ask.action')}
            </ButtonLink>
          </>
        }
      />
      <Part title={t('campaigns.counts')}>
        <p className="soft mb-3">{t('campaigns.members', { members })}</p>
        <PurposeCounts counts={purposes} members={`/${locale}/manage/${org}/members`} />
      </Part>
      <Part title={t('campaigns.asked')}>
        {campaigns.length > 0 ? (
          <CampaignList
            campaigns={campaigns}
            path={path}
            when={(at) => formatMoment(at, zone, locale, 'date')}
          />
        ) : (
          <EmptyState title={t('campaigns.none')}>{t('campaigns.noneText')}</EmptyState>
        )}
      </Part>
    </>
  );
}
