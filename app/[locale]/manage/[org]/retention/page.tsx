import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { Part } from '@/features/members/components/part';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ConfirmRunForm, RuleForm } from '@/features/personal-data/components/retention-forms';
import { RetentionRuns } from '@/features/personal-data/components/retention-runs';
import { listRetention } from '@/features/personal-data/queries/retention';
import { FIXED_DAYS } from '@/features/personal-data/retention-rules';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function RetentionPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/retention');
  const { lines, runs } = await orNotFound(listRetention(request, undefined));
  const t = await getTranslations('personal-data');
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const path = `/${locale}/manage/${org}`;
  const common = { locale, organization: org };
  const stopped = runs.filter(({ finishedAt, confirmedAt }) => finishedAt === null && confirmedAt === null);
  return (
    <>
      <PageHeader
        title={t('retention.title')}
        sub={t('retention.lede')}
        actions={<ButtonLink href={`${path}/erasures`}>{t('retention.erasures')}</ButtonLink>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['personal-data']}>
        {stopped.map(({ id, kind, found, among }) => (
          <Note key={id} tone="warn" title={t('retention.stopped')} className="mb-4">
            <p className="mb-3">
              {t('retention.stoppedText', { kind: t(`retention.kind.${kind}`), found, among })}{' '}
              <a href={`${path}/retention/${kind}`}>{t('retention.show')}</a>
            </p>
            <ConfirmRunForm {...common} run={id} />
          </Note>
        ))}
        {lines.map(({ kind, isOn, days, people, wouldStop }) => (
          <Part key={kind} title={t(`retention.kind.${kind}`)} id={kind}>
            <p className="soft mb-3">{t(`retention.about.${kind}`)}</p>
            <p className="mb-3">
              {isOn ? null : `${t('retention.isOff')}. `}
              {t('retention.would', { count: people })}
              {people > 0 ? (
                <>
                  {' · '}
                  <a href={`${path}/retention/${kind}`}>{t('retention.show')}</a>
                </>
              ) : null}
              {wouldStop ? <span className="hint block">{t('retention.wouldStop')}</span> : null}
            </p>
            <RuleForm {...common} kind={kind} isOn={isOn} days={days} />
          </Part>
        ))}
        <Part title={t('retention.fixed')}>
          <ul className="list-disc pl-5">
            <li>{t('retention.fixedSignIns', { days: FIXED_DAYS['sign-ins'] })}</li>
            <li>{t('retention.fixedViews', { days: FIXED_DAYS['record-views'] })}</li>
            <li>{t('retention.fixedMerges', { days: FIXED_DAYS.merges })}</li>
            <li>{t('retention.fixedImports', { days: FIXED_DAYS.imports })}</li>
          </ul>
        </Part>
        <Part title={t('retention.runs')} id="runs">
          <RetentionRuns runs={runs} when={(at) => formatMoment(at, zone, locale, 'date-time')} />
        </Part>
      </FormMessages>
    </>
  );
}
