import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/locales';
import type { OfficeView } from '../view';
import { OfficeName } from './office-name';
import { SeatCard } from './seat-card';

type Props = {
  offices: OfficeView[];
  locale: Locale;
  organization: string;
  today: string;
  mayChange: boolean;
  mayOpenPeople: boolean;
};

/** The offices of a body with their seats. */
export function BoardOffices({ offices, mayChange, ...props }: Props) {
  const t = useTranslations('board');
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {offices.map((office) => (
        <section key={office.id} className="card card-in grid content-start gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="text-xl">
              <OfficeName office={office} /> {office.isPublic ? null : <Tag>{t('office.closed')}</Tag>}
            </h3>
            {mayChange ? (
              <a
                className="sub no-print py-1"
                href={`/${props.locale}/manage/${props.organization}/board/offices/${office.id}`}
              >
                {t('office.edit')}
              </a>
            ) : null}
          </div>
          {office.seats.map((seat) => (
            <SeatCard
              key={seat.id}
              seat={seat}
              mostTerms={office.mostTerms}
              mayChange={mayChange}
              {...props}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
