import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { OwnExport } from '../list-view';

type Props = { exports: OwnExport[]; when: (at: Date) => string };

/** When the own record was in a list that was taken along, by whom and what for. */
export function OwnExports({ exports, when }: Props) {
  const t = useTranslations('exports');
  if (exports.length === 0) return <p className="soft">{t('own.none')}</p>;
  return (
    <>
      <p className="soft mb-4">{t('own.lede')}</p>
      <Table
        caption={t('own.title')}
        columns={[
          { key: 'when', label: t('own.when'), main: true },
          { key: 'purpose', label: t('field.purpose') },
          { key: 'by', label: t('own.by') },
          { key: 'format', label: t('field.format') },
        ]}
        rows={exports.map(({ id, at, purpose, note, by, format }) => ({
          id,
          cells: {
            when: when(at),
            purpose: [t(`purpose.${purpose}`), note].filter(Boolean).join(' – '),
            by: t(`by.${by}`),
            format: t(`format.${format}`),
          },
        }))}
      />
    </>
  );
}
