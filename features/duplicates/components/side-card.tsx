import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { periodText } from '@/features/members/components/dates';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { SideView } from '../view';
import { useTableName } from './table-name';

type Props = { side: SideView; remains: boolean; path: string; locale: Locale; zone: string };

/** One of the two records: since when it is there, and what belongs to it. */
export function SideCard({ side, remains, path, locale, zone }: Props) {
  const t = useTranslations('duplicates');
  const nameOf = useTableName();
  const memberships = side.memberships
    .map((row) => periodText(row.startEdtf ?? row.startsOn, row.endEdtf, locale))
    .join('; ');
  const counts = new Map<string, number>();
  for (const [table, count] of Object.entries(side.counts))
    counts.set(nameOf(table), (counts.get(nameOf(table)) ?? 0) + count);
  const along = [...counts].map(([name, count]) => (
    <span key={name} className="block">
      {name}: {count}
    </span>
  ));
  return (
    <Card>
      <h2 className="text-xl">
        <a href={`${path}/${side.slug}`}>{side.name}</a>
      </h2>
      <p className="sub">{t('pair.record', { when: formatMoment(side.createdAt, zone, locale, 'date') })}</p>
      <p className="my-3">
        {remains ? t('pair.remains') : t('pair.leadsOn')} {side.isClaimed ? t('pair.claimed') : null}
      </p>
      <DefinitionList
        facts={[
          { label: t('table.memberships'), value: memberships },
          { label: t('pair.along'), value: along.length > 0 ? along : null },
        ]}
      />
    </Card>
  );
}
