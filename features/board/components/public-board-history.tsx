import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import { termWords } from '../public-term-words';
import type { PublicOffice } from '../public-view';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  offices: readonly PublicOffice[];
  /** What else is said of a term. */
  notes?: (term: string) => ReactNode;
}

/** The board through the years: every term of every office, latest first. */
export async function PublicBoardHistory({ locale, home, marks, offices, notes }: Props) {
  const t = await getTranslations();
  const rows = offices.flatMap((office) =>
    office.terms.map((term) => ({
      id: term.id,
      cells: {
        term: termWords(term, locale),
        office: (
          <>
            <span lang={office.title?.lang}>{office.title?.text ?? t(`labels.office.${office.kind}`)}</span>
            {office.body.kind === 'board' ? null : (
              <div className="sub" lang={office.body.name?.lang}>
                {office.body.name?.text ?? t(`labels.body.${office.body.kind}`)}
              </div>
            )}
          </>
        ),
        person: term.person ? (
          <>
            <span lang={term.person.lang}>
              {term.person.page ? (
                <a href={`${home}/people/${term.person.page}`}>{term.person.name}</a>
              ) : (
                term.person.name
              )}
            </span>
            <PublicMarks home={home} marks={marks} keys={term.citations} />
            {notes ? <div className="sub">{notes(term.id)}</div> : null}
          </>
        ) : (
          <span className="soft">{t('site.board.nameNotShown')}</span>
        ),
        origin:
          term.origin === 'unknown' && !term.decision ? null : (
            <>
              {term.origin === 'unknown' ? null : t(`labels.termOrigin.${term.origin}`)}
              {term.decision ? (
                <div className="sub">
                  <a href={`${home}/${term.decision.path}`} lang={term.decision.title.lang}>
                    {term.decision.title.text}
                  </a>
                </div>
              ) : null}
            </>
          ),
      },
    })),
  );
  return (
    <Table
      caption={t('site.board.history')}
      columns={[
        { key: 'person', label: t('site.board.person'), main: true },
        { key: 'office', label: t('site.board.office') },
        { key: 'term', label: t('site.board.term') },
        { key: 'origin', label: t('site.board.origin') },
      ]}
      rows={rows}
    />
  );
}
