import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { dateText } from '@/features/members/components/dates';
import type { Locale } from '@/lib/locales';
import type { PairLine, PairPerson } from '../view';
import { ReasonTags } from './reason-tags';

type Props = {
  caption: string;
  pairs: PairLine[];
  /** Address of the member list. */
  path: string;
  locale: Locale;
  /** What can be done with a pair. */
  action: (pair: PairLine) => ReactNode;
};

/** Pairs of records, with the reasons; on a phone a card for each. */
export function PairTable({ caption, pairs, path, locale, action }: Props) {
  const t = useTranslations('duplicates.list');
  const person = (one: PairPerson) => (
    <>
      <a href={`${path}/${one.slug}`}>{one.name}</a>
      <span className="sub block">{[dateText(one.birth, locale), one.city].filter(Boolean).join(' · ')}</span>
    </>
  );
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'first', label: t('first'), main: true },
        { key: 'second', label: t('second') },
        { key: 'why', label: t('why') },
        { key: 'do', label: t('do'), bare: true, hideLabel: true },
      ]}
      rows={pairs.map((pair) => ({
        id: pair.id,
        cells: {
          first: person(pair.people[0]),
          second: person(pair.people[1]),
          why: <ReasonTags reasons={pair.reasons} />,
          do: action(pair),
        },
      }))}
    />
  );
}
