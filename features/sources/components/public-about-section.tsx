import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { PublicOrganization } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';
import type { CitationMarks } from '../public-view';
import { PublicCitedText } from './public-cited-text';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  organization: PublicOrganization;
  /** The card of the next event. */
  aside?: ReactNode;
}

/** What the organization is, a reference mark at each fact. */
export async function PublicAboutSection({ locale, home, marks, organization, aside }: Props) {
  const { about } = organization;
  if (!about && !aside) return null;
  const t = await getTranslations('site');
  return (
    <Section id="about" title={t('parts.about')} aside={aside} asideFirst>
      {about?.text ? (
        <PublicCitedText home={home} marks={marks} text={about} />
      ) : (
        <p className="soft">{t('noAbout')}</p>
      )}
      <PublicTextNotes locale={locale} texts={[about]} />
    </Section>
  );
}
