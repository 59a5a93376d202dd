import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { countMissingGuardians } from '@/features/households/queries/list';
import { countAnniversaries } from '@/features/members/queries/anniversaries';
import { AttentionList } from '@/features/organizations/components/attention-list';
import { FirstSteps } from '@/features/organizations/components/first-steps';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { NextEvents } from '@/features/organizations/components/next-events';
import { getManageShell } from '@/features/organizations/queries/manage-shell';
import { getOverview } from '@/features/organizations/queries/overview';
import { countText } from '@/lib/count-text';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { placesOpenTo } from './places-open-to';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function OverviewPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org);
  const shell = await orNotFound(getManageShell(request, null));
  const overview = await orNotFound(getOverview(request, null));
  const open = placesOpenTo(request.standing);
  const month = open.members ? await orNotFound(countAnniversaries(request, undefined)) : null;
  const guardians = open.households ? await orNotFound(countMissingGuardians(request, undefined)) : 0;
  const t = await getTranslations('organizations');
  const members = await getTranslations('members');
  const safety = await getTranslations('safety');
  const root = `/${locale}/manage/${org}`;
  const { counts } = shell;
  const numbers = (['members', 'board', 'events', 'statements'] as const)
    .filter((key) => open[key])
    .map((key) => ({ label: t(`places.${key}`), value: countText(counts[key], locale) }));
  return (
    <>
      <PageHeader title={t('places.overview')} sub={<span lang={shell.nameLang}>{shell.name}</span>} />
      <ManageNotice notice={(await searchParams).notice} />
      <FirstSteps root={root} overview={overview} open={open} />
      <div className="grid gap-x-8 lg:grid-cols-2">
        <div>
          <Section title={t('overview.attentionTitle')}>
            <AttentionList root={root} attention={{ ...overview.attention, guardians }} open={open} />
            {month && month.birthdays + month.memberships > 0 ? (
              <p className="mt-3">
                <a href={`${root}/members/anniversaries`}>{members('anniversaries.thisMonth', month)}</a>
              </p>
            ) : null}
          </Section>
        </div>
        {open.events ? (
          <div>
            <Section title={t('overview.nextEvents')}>
              <NextEvents
                locale={locale}
                root={root}
                events={overview.events}
                when={({ startsAt, timezone }) => formatMoment(startsAt, timezone, locale, 'date-time')}
              />
            </Section>
          </div>
        ) : null}
      </div>
      <Section title={t('overview.numbers')}>
        <Card>
          <DefinitionList facts={numbers} row />
        </Card>
      </Section>
      {open.lockdown ? (
        <Section title={safety('lockdown.emergency')}>
          <p className="mb-3">{safety('lockdown.lede')}</p>
          <ButtonLink href={`${root}/lockdown`}>{safety('lockdown.title')}</ButtonLink>
        </Section>
      ) : null}
    </>
  );
}
