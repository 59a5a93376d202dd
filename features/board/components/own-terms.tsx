import { useTranslations } from 'next-intl';
import { Part } from '@/features/members/components/part';
import type { Locale } from '@/lib/locales';
import type { OwnTermView } from '../view';
import { OfficeName } from './office-name';
import { TermLine } from './term-line';

type Props = { terms: OwnTermView[]; locale: Locale; organization: string };

/** One's own offices, with the way to what is handed over and what was taken over. */
export function OwnTerms({ terms, locale, organization }: Props) {
  const t = useTranslations('board');
  if (terms.length === 0) return null;
  const address = (id: string) => `/${locale}/account/${organization}/handovers/${id}`;
  return (
    <Part title={t('ownTerms.title')}>
      <ul className="grid list-none gap-3">
        {terms.map((term) => (
          <li key={term.id} className="card card-in grid gap-1">
            <b>
              <OfficeName office={term.office} />
            </b>
            <TermLine term={term} locale={locale} />
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              <a href={address(term.id)}>{t('ownTerms.handOver')}</a>
              {term.previous ? <a href={address(term.previous)}>{t('ownTerms.takeOver')}</a> : null}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
