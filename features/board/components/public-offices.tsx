import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { HeldOffice } from '../public-offices-of';
import { termWords } from '../public-term-words';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  held: readonly HeldOffice[];
  /** What else is said of a term. */
  notes?: (term: string) => ReactNode;
}

/** The offices of one person, with their terms. */
export async function PublicOffices({ locale, home, marks, held, notes }: Props) {
  if (held.length === 0) return null;
  const t = await getTranslations();
  return (
    <div className="pt-8">
      <h2 className="mb-3 text-[1.3rem]">{t('site.board.offices')}</h2>
      <ul className="timeline">
        {held.map(({ office, term }) => (
          <li key={term.id} data-partial={term.startEdtf ? undefined : ''}>
            <span className="when">{termWords(term, locale)}</span>
            <p className="title" lang={office.title?.lang}>
              {office.title?.text ?? t(`labels.office.${office.kind}`)}
              {office.body.kind === 'board' ? null : (
                <span lang={office.body.name?.lang}>
                  {` · ${office.body.name?.text ?? t(`labels.body.${office.body.kind}`)}`}
                </span>
              )}
              <PublicMarks home={home} marks={marks} keys={term.citations} />
            </p>
            {term.origin === 'acting' ? <p className="sub">{t('labels.termOrigin.acting')}</p> : null}
            {notes ? <div className="sub">{notes(term.id)}</div> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
