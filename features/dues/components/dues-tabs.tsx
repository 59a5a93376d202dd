import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';

const TABS = [
  ['open', ''],
  ['totals', '/totals'],
  ['fees', '/fees'],
  ['bank', '/bank'],
  ['years', '/years'],
] as const;
type Tab = (typeof TABS)[number][0];

/** The parts of the dues. */
export function DuesTabs({ current, path }: { current: Tab; path: string }) {
  const t = useTranslations('dues');
  return (
    <TabsNav
      label={t('tabs.label')}
      wrap={false}
      tabs={TABS.map(([key, ending]) => ({
        href: `${path}${ending}`,
        label: t(`tabs.${key}`),
        current: key === current,
      }))}
    />
  );
}
