import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/ui/pagination';
import { JournalFilter } from '@/features/organizations/components/journal-filter';
import { JournalTable } from '@/features/organizations/components/journal-table';
import { listJournal } from '@/features/organizations/queries/journal';
import { isUuid } from '@/features/organizations/schema';
import { formatMoment } from '@/lib/dates/zoned';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Asked = Partial<Record<'action' | 'actor' | 'after', string | string[]>>;
type Props = { params: Promise<{ locale: string; org: string }>; searchParams: Promise<Asked> };

export default async function JournalPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const asked = await searchParams;
  const id = (value: Asked['actor']) => (typeof value === 'string' && isUuid(value) ? value : undefined);
  const action =
    typeof asked.action === 'string' && /^[a-z.-]{1,60}$/.test(asked.action) ? asked.action : undefined;
  const filter = { action, actor: id(asked.actor), after: id(asked.after) };
  const request = await staffContext(locale, org, '/journal');
  const { rows, next, actions, actors } = await orNotFound(listJournal(request, filter));
  const zone = request.organization?.timezone ?? 'UTC';
  const t = await getTranslations('organizations');
  const isAsked = Boolean(action || filter.actor);
  const address = (after?: string) => {
    const kept = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...filter, after })) if (value) kept.set(key, value);
    return `/${locale}/manage/${org}/journal${kept.size > 0 ? `?${kept}` : ''}`;
  };
  return (
    <>
      <PageHeader title={t('places.journal')} sub={t('journal.lede')} />
      <JournalFilter action={action ?? ''} actor={filter.actor ?? ''} actions={actions} actors={actors} />
      {rows.length === 0 ? (
        <EmptyState title={t(isAsked ? 'journal.none' : 'journal.nothingYet')}>
          {t(isAsked ? 'journal.noneText' : 'journal.nothingYetText')}
        </EmptyState>
      ) : (
        <JournalTable rows={rows} when={(at) => formatMoment(at, zone, locale, 'date-time')} />
      )}
      <Pagination
        label={t('journal.pages')}
        previous={filter.after ? { href: address(), label: t('journal.newest') } : undefined}
        next={next ? { href: address(next), label: t('journal.older') } : undefined}
      />
    </>
  );
}
