import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
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

/** The offices of the board with their seats. */
export function BoardOffices({ offices, mayChange, ...props }: Props) {
  const t = useTranslations('board');
  return offices.map((office) => (
    <Section
      key={office.id}
      title={
        <>
          <OfficeName office={office} /> {office.isPublic ? null : <Tag>{t('office.closed')}</Tag>}
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {office.seats.map((seat) => (
          <SeatCard key={seat.id} seat={seat} mayChange={mayChange} {...props} />
        ))}
      </div>
      {mayChange ? (
        <p className="mt-3">
          <a href={`/${props.locale}/manage/${props.organization}/board/offices/${office.id}`}>
            {t('office.edit')}
          </a>
        </p>
      ) : null}
    </Section>
  ));
}
