import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/layout/section';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { Locale } from '@/lib/locales';
import type { PublicAnnouncement } from '../public-view';
import { PublicWhen } from './public-when';

interface Props {
  locale: Locale;
  home: string;
  timezone: string;
  announcements: readonly PublicAnnouncement[];
}

const SHOWN = 10;

/** What the organization told everybody last. */
export async function PublicAnnouncementsSection({ locale, home, timezone, announcements }: Props) {
  if (announcements.length === 0) return null;
  const t = await getTranslations('site.parts');
  const shown = announcements.slice(0, SHOWN);
  return (
    <Section id="announcements" title={t('announcements')}>
      <PublicTextNotes locale={locale} texts={shown.map(({ title }) => title)} />
      {shown.map(({ slug, title, publishedAt }) => (
        <article key={slug} className="mb-6 last:mb-0">
          <PublicWhen locale={locale} at={publishedAt} timezone={timezone} />
          <h3 className="mt-1 max-w-[38em] text-[1.15rem] leading-normal font-normal">
            <a className="text-ink decoration-line" href={`${home}/announcements/${slug}`} lang={title.lang}>
              {title.text}
            </a>
          </h3>
        </article>
      ))}
    </Section>
  );
}
