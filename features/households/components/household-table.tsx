import { useLocale, useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { nameIn } from '@/features/members/list-name';
import type { ListedHousehold } from '../view';

type Props = { households: ListedHousehold[]; path: string };

/** The households, who lives in them today, and where a guardian is missing. */
export function HouseholdTable({ households, path }: Props) {
  const t = useTranslations('households');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', label: t('one'), main: true },
        { key: 'people', label: t('livesIn') },
        { key: 'state', label: t('remarks') },
      ]}
      rows={households.map((household) => ({
        id: household.id,
        cells: {
          name: (
            <a href={`${path}/${household.id}`} className="font-medium">
              {household.title || t('unnamed')}
            </a>
          ),
          people:
            household.people.length > 0
              ? household.people
                  .map((person) => nameIn(person, locale, 'given-first'))
                  .filter(Boolean)
                  .join(', ')
              : null,
          state:
            household.missing > 0 || household.isMailShared ? (
              <span className="flex flex-wrap items-center gap-2">
                {household.missing > 0 ? (
                  <StatusDot tone="bad">{t('missing.short', { count: household.missing })}</StatusDot>
                ) : null}
                {household.isMailShared ? <Tag>{t('mail.short')}</Tag> : null}
              </span>
            ) : null,
        },
      }))}
    />
  );
}
