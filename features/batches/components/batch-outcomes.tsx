import { useTranslations } from 'next-intl';
import { ChipLink } from '@/components/ui/chip-link';
import { Count } from '@/components/ui/count';
import { Pagination } from '@/components/ui/pagination';
import { Part } from '@/features/members/components/part';
import { SHOWN } from '../schema';
import type { BatchView, Shown } from '../view';
import { BatchPeople } from './batch-people';

type Props = {
  batch: BatchView;
  path: string;
  /** Where people's records are. */
  members: string;
  /** The country whose numbers are shown as they are dialled there. */
  home: string | undefined;
};

/** To whom what happens or has happened, and why nothing to others: a number for each, and the people of one. */
export function BatchOutcomes({ batch, path, members, home }: Props) {
  const t = useTranslations('batches');
  const common = useTranslations('common');
  const { counts, show, page, pages } = batch;
  if (!show) return null;
  const tense = batch.state === 'done' ? 'past' : batch.state === 'undone' ? 'before' : 'outcome';
  const label = (one: Shown) => {
    const key = `${tense}.${one}` as never;
    return t.has(key) ? t(key) : t(`outcome.${one}`);
  };
  const at = (one: Shown, number = 1) => `${path}?show=${one}${number > 1 ? `&page=${number}` : ''}`;
  return (
    <Part title={t('people')}>
      <nav className="actions" aria-label={t('people')}>
        {SHOWN.filter((one) => counts[one]).map((one) => (
          <ChipLink key={one} href={at(one)} current={one === show}>
            {label(one)}{' '}
            <b>
              <Count of={counts[one] ?? 0} />
            </b>
          </ChipLink>
        ))}
      </nav>
      <div className="mt-3">
        <BatchPeople people={batch.people} caption={label(show)} members={members} home={home} />
      </div>
      {pages > 1 ? (
        <Pagination
          label={t('pages')}
          summary={t('pageOf', { page, pages })}
          previous={page > 1 ? { href: at(show, page - 1), label: common('previous') } : undefined}
          next={page < pages ? { href: at(show, page + 1), label: common('next') } : undefined}
        />
      ) : null}
    </Part>
  );
}
