import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import type { Locale } from '@/lib/locales';
import type { PublicOffice } from '../public-view';
import { PublicHolder } from './public-holder';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  offices: readonly PublicOffice[];
  /** The level of the headings above the names. */
  headingLevel?: 2 | 3;
  /** What else is said of a term. */
  notes?: (term: string) => ReactNode;
}

/** Who holds which office on the day that was asked for, how certain that is, and which stand empty. */
export async function PublicCurrentBoard({ locale, home, marks, offices, headingLevel = 3, notes }: Props) {
  const t = await getTranslations();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ul className="grid list-none grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-4">
      {offices.map((office) => {
        const current = office.terms.filter((term) => term.isCurrent);
        return (
          <Card as="li" key={office.id}>
            <Heading
              className="mb-3 font-sans text-[0.88rem] font-medium text-ink-faint"
              lang={office.title?.lang}
            >
              {office.title?.text ?? t(`labels.office.${office.kind}`)}
            </Heading>
            <ul className="grid list-none gap-3">
              {current.map((term) => (
                <li key={term.id}>
                  {term.person ? (
                    <PublicHolder
                      locale={locale}
                      home={home}
                      person={term.person}
                      term={term}
                      marks={
                        <>
                          <PublicMarks home={home} marks={marks} keys={term.citations} />
                          {notes?.(term.id)}
                        </>
                      }
                    />
                  ) : (
                    <span className="soft">{t('site.board.nameNotShown')}</span>
                  )}
                  {term.isCertain ? null : <p className="sub">{t('site.board.notCertain')}</p>}
                </li>
              ))}
              {office.vacancies > 0 ? (
                <li className="soft">{t('site.board.vacant', { n: office.vacancies })}</li>
              ) : null}
            </ul>
          </Card>
        );
      })}
    </ul>
  );
}
