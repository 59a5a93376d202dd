import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { TabsNav } from '@/components/ui/tabs-nav';
import { DraftForm } from '@/features/consents/components/draft-form';
import { PublicNoticeText } from '@/features/consents/components/public-notice-text';
import { PublicNoticeVersions } from '@/features/consents/components/public-notice-versions';
import { publishNoticeAction } from '@/features/consents/notice-actions';
import { getNoticeWorkshop } from '@/features/consents/queries/notice';
import { Part } from '@/features/members/components/part';
import { ActionButton } from '@/features/organizations/components/action-button';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ProfileTabs } from '@/features/organizations/components/profile-tabs';
import { formatMoment } from '@/lib/dates/zoned';
import { ownLanguageName } from '@/lib/languages';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[]; in?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('consents'))('notice.title') };
}

export default async function PrivacyNoticePage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/profile/privacy');
  const { languages, defaultLocale, shown, versions } = await orNotFound(getNoticeWorkshop(request, null));
  const search = await searchParams;
  const chosen =
    languages.find((one) => one.locale === search.in) ??
    languages.find((one) => one.locale === defaultLocale) ??
    languages[0];
  const t = await getTranslations('consents');
  const path = `/${locale}/manage/${org}/profile/privacy`;
  const zone = request.organization?.timezone ?? 'Asia/Baku';
  const ready = languages.filter(({ missing }) => missing.length === 0);
  return (
    <>
      <PageHeader title={t('notice.title')} sub={t('notice.lede')} />
      <ManageNotice notice={search.notice} />
      <ProfileTabs locale={locale} organization={org} current="privacy" />
      <Part title={t('notice.state')}>
        <ul className="mb-4 grid gap-1">
          {languages.map(({ locale: one, missing, isChanged }) => (
            <li key={one}>
              <b lang={one}>{ownLanguageName(one)}</b>{' '}
              {missing.length > 0
                ? t('notice.missing', {
                    facts: missing.map((fact) => t(`notice.fact.${fact}`)).join(', '),
                  })
                : t(isChanged ? 'notice.changed' : 'notice.published')}
            </li>
          ))}
        </ul>
        <FormMessages namespaces={['organizations']}>
          {shown === null ? (
            <Note tone="warn">{t('notice.incomplete', { language: ownLanguageName(defaultLocale) })}</Note>
          ) : ready.some(({ isChanged }) => isChanged) ? (
            <ActionButton
              locale={locale}
              organization={org}
              action={publishNoticeAction}
              values={{ shown }}
              confirm={{
                explanation: t('notice.publishExplained', {
                  languages: ready.map((one) => ownLanguageName(one.locale)).join(', '),
                }),
                verb: t('notice.publish'),
              }}
            >
              {t('notice.publish')}…
            </ActionButton>
          ) : null}
        </FormMessages>
      </Part>
      {chosen ? (
        <>
          <div className="mt-7">
            <TabsNav
              label={t('notice.languages')}
              wrap={false}
              tabs={languages.map(({ locale: one }) => ({
                href: `${path}?in=${one}`,
                label: ownLanguageName(one),
                current: one === chosen.locale,
              }))}
            />
          </div>
          <div className="cols">
            <Part title={t('notice.facts')}>
              <FormMessages namespaces={['consents']}>
                <DraftForm
                  key={chosen.locale}
                  locale={locale}
                  organization={org}
                  language={chosen.locale}
                  draft={chosen.draft}
                />
              </FormMessages>
            </Part>
            <Part title={t('notice.preview')}>
              <PublicNoticeText text={chosen.preview} lang={chosen.locale} />
            </Part>
          </div>
        </>
      ) : null}
      {versions.length > 0 ? (
        <Part title={t('notice.versions')}>
          <PublicNoticeVersions
            versions={versions}
            path={`/${locale}/organizations/${org}/privacy`}
            when={(at) => formatMoment(at, zone, locale, 'date')}
          />
        </Part>
      ) : null}
    </>
  );
}
