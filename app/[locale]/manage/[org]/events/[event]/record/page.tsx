import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { RecordForm } from '@/features/events/components/record-form';
import { AddPhotoForm, DescribePhotoForm, RemovePhotoForm } from '@/features/events/components/record-photos';
import { AddPressForm, RemovePressForm } from '@/features/events/components/record-press';
import { getRecordForm } from '@/features/events/queries/record';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { NotPhotographedList } from '@/features/registrations/components/not-photographed-list';
import { listNotPhotographed } from '@/features/registrations/queries/not-photographed';
import { fallbackOrder } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'events' });
  return { title: t('record.title') };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/record`);
  const record = await orNotFound(getRecordForm(request, slug));
  const { event, photos, press } = record;
  const mayWrite = can(request.standing, 'source:update');
  const seesNames = can(request.standing, 'registration:list');
  const notPhotographed = seesNames ? await orNotFound(listNotPhotographed(request, event.id)) : null;
  const t = await getTranslations('events.record');
  const labels = await getTranslations('labels.language');
  const own = { locale, organization: org, event: event.id };
  const root = `/${locale}/manage/${org}`;
  const defaultLocale = request.organization?.defaultLocale ?? locale;
  const languages = fallbackOrder(defaultLocale, defaultLocale).map((language) => ({
    locale: language,
    label: labels(language),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={
          <a href={`${root}/events/${slug}`} lang={event.titleLang}>
            {event.title}
          </a>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      {record.isOver ? (
        <FormMessages namespaces={['events']}>
          <Section title={t('happened')}>
            <RecordForm
              {...own}
              initial={record.initial}
              came={record.came}
              freshness={record.freshness}
              languages={languages}
            />
          </Section>
          <Section title={t('photos')} id="photos">
            {notPhotographed ? <NotPhotographedList people={notPhotographed} /> : <p>{t('askManager')}</p>}
            {photos.length > 0 ? (
              <ul className="mt-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {photos.map((photo, at) => (
                  <li key={photo.id} className="grid content-start gap-2">
                    <img
                      className="h-auto w-full rounded-card"
                      src={`${root}/event-photos/${photo.id}`}
                      alt={photo.alts[locale] ?? photo.captions[locale] ?? t('photo', { n: at + 1 })}
                      width={480}
                      height={360}
                    />
                    {photo.captions[locale] ? <p className="sub">{photo.captions[locale]}</p> : null}
                    <DescribePhotoForm {...own} photo={photo} languages={languages} />
                    <RemovePhotoForm {...own} photo={photo.id} />
                  </li>
                ))}
              </ul>
            ) : null}
            <div className="card card-in mt-5">
              <AddPhotoForm key={photos.length} {...own} />
            </div>
          </Section>
          <Section title={t('press')} id="press">
            {press.length > 0 ? (
              <ul className="register mb-5">
                {press.map(({ id, publication, title, isCited }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2 [overflow-wrap:anywhere]"
                  >
                    <span>
                      {mayWrite ? (
                        <a href={`${root}/sources/${id}`}>{title ?? publication}</a>
                      ) : (
                        (title ?? publication)
                      )}
                      <span className="soft block">
                        {isCited ? `${publication} · ${t('isCited')}` : publication}
                      </span>
                    </span>
                    {mayWrite && !isCited ? <RemovePressForm {...own} source={id} /> : null}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="sub">{t('noPress')}</p>
            )}
            {mayWrite ? (
              <div className="card card-in mt-5">
                <p className="sub mb-4">{t('pressHint')}</p>
                <AddPressForm key={press.length} {...own} />
              </div>
            ) : null}
          </Section>
          <Section title={t('people')} id="people">
            <p className="mb-3">{t('peopleText')}</p>
            <ButtonLink href={`${root}/events/${slug}#people`}>{t('toPeople')}</ButtonLink>
          </Section>
        </FormMessages>
      ) : (
        <EmptyState title={t('notYet')}>{t('notYetText')}</EmptyState>
      )}
    </>
  );
}
