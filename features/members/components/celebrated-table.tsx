import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { monthWithDay } from '@/lib/dates/months';
import type { Locale } from '@/lib/locales';
import { isRoundAge, isRoundMembership } from '../anniversary-rules';
import type { Celebrated } from '../anniversary-view';
import { listName } from '../list-name';
import { ContactLinks } from './contact-links';

type Props = {
  kind: 'birthdays' | 'memberships';
  rows: Celebrated[];
  month: number;
  locale: Locale;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
  /** The member list's address. */
  path: string;
};

/** Whom to congratulate, day by day; those of whom only the month is known come last. */
export function CelebratedTable({ kind, rows, month, locale, home, path }: Props) {
  const t = useTranslations('members');
  const isRound = kind === 'birthdays' ? isRoundAge : isRoundMembership;
  return (
    <Table
      caption={t(`anniversaries.${kind}`)}
      columns={[
        { key: 'name', label: t('field.name'), main: true },
        { key: 'day', label: t('anniversaries.day') },
        { key: 'years', label: t(`anniversaries.years.${kind}`) },
        { key: 'contact', label: t('field.contact') },
      ]}
      rows={rows.map(({ person, day, years, isBroken }) => ({
        id: person.id,
        cells: {
          name: <a href={`${path}/${person.slug}`}>{listName(person, locale)}</a>,
          day: day === null ? t('anniversaries.dayUnknown') : `${day} ${monthWithDay(month, locale)}`,
          years:
            years === null ? (
              t('anniversaries.yearUnknown')
            ) : (
              <>
                {years} {isRound(years) ? <Tag tone="accent">{t('anniversaries.round')}</Tag> : null}{' '}
                {kind === 'memberships' && isBroken ? <Tag>{t('anniversaries.broken')}</Tag> : null}
              </>
            ),
          contact:
            person.phone || person.email ? (
              <ContactLinks phone={person.phone} email={person.email} home={home} />
            ) : null,
        },
      }))}
    />
  );
}
