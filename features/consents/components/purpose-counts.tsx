import { useTranslations } from 'next-intl';
import { Count } from '@/components/ui/count';
import { Table } from '@/components/ui/table';
import type { PurposeCount } from '../view';

type Props = {
  counts: readonly PurposeCount[];
  /** The member list: each number leads to those whom it counts. */
  members: string;
};

/** How the members have answered, purpose by purpose. */
export function PurposeCounts({ counts, members }: Props) {
  const t = useTranslations('consents');
  return (
    <Table
      caption={t('campaigns.counts')}
      columns={[
        { key: 'purpose', label: t('form.purpose'), main: true },
        { key: 'given', label: t('answer.given'), align: 'end' },
        { key: 'refused', label: t('campaigns.refusals'), align: 'end' },
        { key: 'withdrawn', label: t('answer.withdrawn'), align: 'end' },
        { key: 'none', label: t('answer.none'), align: 'end' },
      ]}
      rows={counts.map(({ purpose, given, refused, withdrawn, none }) => {
        const listed = (count: number, said: string) => {
          const text = <Count of={count} />;
          return count > 0 ? (
            <a href={`${members}?status=active&consent=${purpose}-${said}`}>{text}</a>
          ) : (
            text
          );
        };
        return {
          id: purpose,
          cells: {
            purpose: t(`purpose.${purpose}`),
            given: listed(given, 'given'),
            refused: listed(refused, 'no'),
            withdrawn: listed(withdrawn, 'no'),
            none: listed(none, 'none'),
          },
        };
      })}
    />
  );
}
