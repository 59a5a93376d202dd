import { getTranslations } from 'next-intl/server';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicStatement } from '../public-view';
import { PublicStatementMeta } from './public-statement-meta';
import { PublicStatementNames } from './public-statement-names';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  statement: PublicStatement;
}

/** A statement among others: title, date, addressee, and who stands behind it. */
export async function PublicStatementEntry({ locale, home, marks, statement }: Props) {
  const t = await getTranslations('labels');
  return (
    <article className="mb-8 last:mb-0">
      <h3 className="mb-2 max-w-[38em] text-[1.15rem] leading-normal font-normal">
        <a
          className="text-ink decoration-line"
          href={`${home}/statements/${statement.slug}`}
          lang={statement.title?.lang}
        >
          {statement.title?.text ?? t('category.statement')}
        </a>
        <PublicMarks home={home} marks={marks} keys={statement.citations} />
      </h3>
      <PublicStatementMeta locale={locale} statement={statement} />
      <PublicStatementNames people={statement.people} home={home} />
    </article>
  );
}
