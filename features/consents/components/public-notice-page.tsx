import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/note';
import { PublicInnerPage } from '@/features/organizations/components/public-inner-page';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { PublicNotice } from '../notice-view';
import { PublicNoticeText } from './public-notice-text';
import { PublicNoticeVersions } from './public-notice-versions';

interface Props {
  locale: Locale;
  organization: PublicOrganization;
  home: string;
  path: string;
  notice: PublicNotice;
}

/** The privacy notice, with the day that it holds since and the versions before it. */
export async function PublicNoticePage({ locale, organization, home, path, notice }: Props) {
  const t = await getTranslations('consents');
  const when = (at: Date) => formatMoment(at, organization.timezone, locale, 'date');
  const { text, number, publishedAt, isCurrent, versions } = notice;
  return (
    <PublicInnerPage locale={locale} organization={organization} path={path}>
      <h1 className="pt-8 pb-2 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">{t('notice.title')}</h1>
      <p className="sub pb-4">{t('notice.since', { number, date: when(publishedAt) })}</p>
      {isCurrent ? null : (
        <Note tone="warn" className="mb-4">
          {t('notice.earlier')} <a href={`${home}/privacy`}>{t('notice.toCurrent')}</a>
        </Note>
      )}
      <PublicNoticeText text={text.text} lang={text.lang} />
      {versions.length > 1 ? (
        <section className="mt-10">
          <h2 className="mb-2 text-xl">{t('notice.versions')}</h2>
          <PublicNoticeVersions versions={versions} path={`${home}/privacy`} when={when} />
        </section>
      ) : null}
    </PublicInnerPage>
  );
}
