import { useTranslations } from 'next-intl';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Note } from '@/components/ui/note';

/** That one registers for all dates of a series that are left, and which they are. */
export function SeriesAhead({ dates }: { dates: string[] }) {
  const t = useTranslations('registrations.series');
  return (
    <Note className="mb-5">
      <p>
        <strong>{t('registersFor', { count: dates.length })}</strong>
      </p>
      <DetailsDisclosure summary={t('dates', { count: dates.length })} open={dates.length <= 6}>
        <ul className="grid list-none gap-1 pt-1">
          {dates.map((when) => (
            <li key={when}>{when}</li>
          ))}
        </ul>
      </DetailsDisclosure>
    </Note>
  );
}
