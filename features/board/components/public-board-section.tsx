import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicOffice } from '../public-view';
import { PublicCurrentBoard } from './public-current-board';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  offices: readonly PublicOffice[];
  /** What else is said of a term. */
  notes?: (term: string) => ReactNode;
}

/** The board of today on the organization's page; a chair alone already stands in the facts. */
export async function PublicBoardSection({ locale, home, marks, offices, notes }: Props) {
  const ofBoard = offices.filter(({ body }) => body.kind === 'board');
  const current = ofBoard.filter(({ terms }) => terms.some(({ isCurrent }) => isCurrent));
  if (current.length === 0 || (current.length === 1 && current[0]?.kind === 'chair')) return null;
  const t = await getTranslations('site.parts');
  return (
    <Section id="board" title={t('board')}>
      <PublicCurrentBoard locale={locale} home={home} marks={marks} offices={ofBoard} notes={notes} />
    </Section>
  );
}
