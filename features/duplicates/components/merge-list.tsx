import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { CommandForm } from '@/features/registrations/components/command-form';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import { undoMergeAction } from '../actions';
import { DAYS_TO_UNDO } from '../rules';
import type { MergeLine } from '../view';
import { useTableName } from './table-name';

type Props = { merges: MergeLine[]; path: string; locale: Locale; organization: string; zone: string };

/** What was merged in the last 30 days, and the way back. */
export function MergeList({ merges, path, locale, organization, zone }: Props) {
  const t = useTranslations('duplicates.merges');
  const nameOf = useTableName();
  const until = (at: Date) =>
    formatMoment(new Date(at.getTime() + DAYS_TO_UNDO * 86_400_000), zone, locale, 'date');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'gone', label: t('gone'), main: true },
        { key: 'into', label: t('into') },
        { key: 'when', label: t('when') },
        { key: 'undo', label: t('undo'), bare: true, hideLabel: true },
      ]}
      rows={merges.map((merge) => ({
        id: merge.id,
        cells: {
          gone: merge.goneName,
          into: <a href={`${path}/${merge.into.slug}`}>{merge.into.name}</a>,
          when: formatMoment(merge.at, zone, locale, 'date'),
          undo: merge.undoneAt ? (
            <>
              {t('undone')}
              {merge.stayed.length > 0 ? (
                <span className="sub block">
                  {t('stayed', { what: [...new Set(merge.stayed.map(nameOf))].join(', ') })}
                </span>
              ) : null}
            </>
          ) : (
            <CommandForm
              action={undoMergeAction}
              locale={locale}
              organization={organization}
              values={{ merge: merge.id }}
              size="small"
              explanation={t('undoExplained', { until: until(merge.at) })}
              confirm={t('undo')}
            >
              {t('undo')}
            </CommandForm>
          ),
        },
      }))}
    />
  );
}
