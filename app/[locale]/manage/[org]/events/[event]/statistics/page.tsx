import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { BarTable } from '@/components/ui/bar-table';
import { ButtonLink } from '@/components/ui/button-link';
import { getStatistics } from '@/features/registrations/queries/statistics';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('statistics.title') };
}

export default async function StatisticsPage({ params }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/statistics`);
  const { event, signUps, came, newcomers, answers } = await orNotFound(getStatistics(request, slug));
  const t = await getTranslations('registrations.statistics');
  const root = `/${locale}/manage/${org}/events/${slug}`;
  const sections = [
    { id: 'sign-ups', title: t('signUps'), head: t('days'), count: t('parties'), parts: signUps },
    { id: 'came', title: t('showRate'), head: t('what'), count: t('people'), parts: came },
    { id: 'newcomers', title: t('newcomers'), head: t('what'), count: t('parties'), parts: newcomers },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={
          <a href={`${root}/registrations`} lang={event.titleLang}>
            {event.title}
          </a>
        }
        actions={
          <ButtonLink href={`${root}/statistics/statistics.csv`} download>
            {t('download')}
          </ButtonLink>
        }
      />
      <p className="sub mb-5">{t('smallHidden')}</p>
      {sections.map(({ id, title, head, count, parts }) => (
        <Section key={id} id={id} title={title}>
          {parts ? (
            <BarTable caption={title} head={[head, count]} rows={parts} hidden={t('hidden')} />
          ) : (
            <p className="sub">{t(id === 'came' ? 'nobodyYet' : 'tooFew')}</p>
          )}
        </Section>
      ))}
      {answers.map(({ id, label, lang, isPerPerson, asked, parts }) => (
        <Section key={id} title={label} lang={lang}>
          {asked === null ? (
            <p className="sub">{t('tooFew')}</p>
          ) : (
            <>
              <p className="sub mb-3">{t(isPerPerson ? 'askedPeople' : 'askedParties', { asked })}</p>
              <BarTable
                caption={label}
                head={[t('answer'), t(isPerPerson ? 'people' : 'parties')]}
                rows={parts}
                hidden={t('hidden')}
              />
            </>
          )}
        </Section>
      ))}
    </>
  );
}
