import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/layout/section';
import { PublicTextNotes } from '@/features/organizations/components/public-text-notes';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicStatement } from '../public-view';
import { PublicStatementEntry } from './public-statement-entry';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  statements: readonly PublicStatement[];
}

/** All statements on the organization's page. */
export async function PublicStatementsSection({ locale, home, marks, statements }: Props) {
  if (statements.length === 0) return null;
  const t = await getTranslations('site.parts');
  return (
    <Section id="statements" title={t('statements')}>
      <PublicTextNotes locale={locale} texts={statements.map(({ title }) => title)} />
      {statements.map((statement) => (
        <PublicStatementEntry
          key={statement.slug}
          locale={locale}
          home={home}
          marks={marks}
          statement={statement}
        />
      ))}
    </Section>
  );
}
