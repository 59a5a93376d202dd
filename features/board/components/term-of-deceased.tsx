import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import { endByDeath } from '../rules';
import type { TermView } from '../view';
import { EndTermForm } from './end-term-form';

type Props = {
  term: TermView;
  died: string;
  locale: Locale;
  organization: string;
  today: string;
  mayEnd: boolean;
};

/** Says that the holder of a term that still goes on has died, and ends it with the day of the death. */
export function TermOfDeceased({ term, died, locale, organization, today, mayEnd }: Props) {
  const t = useTranslations('board.end');
  return (
    <>
      <Note tone="bad" className="my-5">
        {t('deceased', { died: dateText(died, locale) })}
      </Note>
      {mayEnd ? (
        <div className="mb-5">
          <EndTermForm
            isOpen
            locale={locale}
            organization={organization}
            term={term.id}
            end={endByDeath(term, died, today) ?? ''}
          />
        </div>
      ) : null}
    </>
  );
}
