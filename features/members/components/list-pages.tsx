import { useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';

type Props = {
  found: { count: number; isMore: boolean } | null;
  previous: string | null;
  next: string | null;
  /** The address of the page before, or after, somebody. */
  address: (mark: { after?: string; before?: string }) => string;
  /** Something was searched for. */
  isSearch: boolean;
};

/** How many were found, and the way to the pages before and after. */
export function ListPages({ found, previous, next, address, isSearch }: Props) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const count = found ? t('found', { count: found.count, more: found.isMore ? '+' : '' }) : '';
  return (
    <Pagination
      label={t('pages')}
      summary={isSearch ? `${count} · ${t('anySpelling')}` : count}
      previous={previous ? { href: address({ before: previous }), label: common('previous') } : undefined}
      next={next ? { href: address({ after: next }), label: common('next') } : undefined}
    />
  );
}
