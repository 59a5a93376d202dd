import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { grantClaimAction } from '@/features/organizations/claim-actions';
import { isUndecided } from '@/features/organizations/claim-rules';
import { ActionButton } from '@/features/organizations/components/action-button';
import { ClaimCard } from '@/features/organizations/components/claim-card';
import { ClaimWordsForm } from '@/features/organizations/components/claim-words-form';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { listClaims } from '@/features/organizations/queries/claims';
import { formatMoment } from '@/lib/dates/zoned';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export default async function ClaimsPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/claims');
  const claims = await orNotFound(listClaims(request, null));
  const zone = request.organization?.timezone ?? 'UTC';
  const when = (at: Date | null) => (at ? formatMoment(at, zone, locale, 'date-time') : '');
  const t = await getTranslations('claims');
  const form = { locale, organization: org };
  return (
    <>
      <PageHeader title={t('manageTitle')} sub={t('manageLede')} />
      <ManageNotice notice={(await searchParams).notice} />
      {claims.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      <FormMessages namespaces={['organizations', 'claims']}>
        <div className="grid gap-4">
          {claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              claimedAt={when(claim.createdAt)}
              answeredAt={when(claim.answeredAt)}
            >
              {isUndecided(claim.state) ? (
                <div className="grid gap-3">
                  <ActionButton
                    {...form}
                    action={grantClaimAction}
                    values={{ id: claim.id }}
                    look="primary"
                    confirm={{ explanation: t('grant.explanation'), verb: t('grant.verb') }}
                  >
                    {t('grant.open')}
                  </ActionButton>
                  <DetailsDisclosure summary={t('words.question.open')}>
                    <ClaimWordsForm {...form} id={claim.id} kind="question" />
                  </DetailsDisclosure>
                  <DetailsDisclosure summary={t('words.answer.open')}>
                    <ClaimWordsForm {...form} id={claim.id} kind="answer" />
                  </DetailsDisclosure>
                </div>
              ) : null}
            </ClaimCard>
          ))}
        </div>
      </FormMessages>
    </>
  );
}
