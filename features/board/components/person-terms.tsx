import { useTranslations } from 'next-intl';
import { Part } from '@/features/members/components/part';
import type { Locale } from '@/lib/locales';
import type { PersonTermView } from '../view';
import { BodyName } from './body-name';
import { OfficeName } from './office-name';
import { TermLine } from './term-line';

type Props = { terms: PersonTermView[]; locale: Locale; organization: string };

/** The offices that somebody holds and held, on their page in the management area. */
export function PersonTerms({ terms, locale, organization }: Props) {
  const t = useTranslations('board');
  if (terms.length === 0) return null;
  return (
    <Part title={t('personTerms')}>
      <ul className="grid list-none gap-3">
        {terms.map((term) => (
          <li
            key={term.id}
            className="card card-in flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1"
          >
            <div>
              <b>
                <OfficeName office={term.office} />
              </b>
              {term.body.kind === 'board' ? null : (
                <>
                  {' · '}
                  <BodyName body={term.body} />
                </>
              )}
              <div>
                <TermLine term={term} locale={locale} />
              </div>
            </div>
            <a href={`/${locale}/manage/${organization}/board/terms/${term.id}`}>{t('term.open')}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
