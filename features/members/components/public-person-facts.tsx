import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import { parseEdtf } from '@/lib/dates/edtf';
import { asOf } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicFact, PublicOfficeHolder } from '../public-view';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  person: PublicOfficeHolder;
  /** What else is said of a fact. */
  notes?: (factId: string) => ReactNode;
}

/** The public facts of an office-holder, each with its mark; what may have changed says how old it is. */
export async function PublicPersonFacts({ locale, home, marks, person, notes }: Props) {
  if (person.facts.length === 0) return null;
  const t = await getTranslations();
  const kinds = [...new Set(person.facts.map(({ kind }) => kind))];
  return (
    <Card as="aside" aria-label={t('site.facts.label')}>
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`labels.personFact.${kind}`)}</dt>
            {person.facts
              .filter((fact) => fact.kind === kind)
              .map((fact) => (
                <dd key={fact.id}>
                  <span lang={fact.text.lang}>{fact.text.text}</span>
                  <PublicMarks home={home} marks={marks} keys={fact.citations} />
                  <AsOf fact={fact} locale={locale} />
                  {notes?.(fact.id)}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </Card>
  );
}

function AsOf({ fact, locale }: { fact: PublicFact; locale: Locale }) {
  const date = fact.asOfEdtf ? parseEdtf(fact.asOfEdtf) : null;
  return date ? <span className="soft block">{asOf(date, locale)}</span> : null;
}
