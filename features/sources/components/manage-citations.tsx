import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { Table } from '@/components/ui/table';
import { ActionButton } from '@/features/organizations/components/action-button';
import { removeCitationAction } from '../actions';
import type { CitationRow } from '../manage-view';

type Props = {
  locale: string;
  organization: string;
  sourceId: string;
  citations: CitationRow[];
  mayChange: boolean;
};

/** What rests on a source, in the order of its text. */
export function ManageCitations({ locale, organization, sourceId, citations, mayChange }: Props) {
  const t = useTranslations('sources.citations');
  if (citations.length === 0) return <EmptyState title={t('none')} headingLevel={3} />;
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'fact', label: t('fact'), main: true },
        { key: 'kind', label: t('kindLabel') },
        { key: 'place', label: t('place') },
        { key: 'quote', label: t('quote') },
        { key: 'key', label: t('key') },
        ...(mayChange ? [{ key: 'do', label: t('remove'), bare: true, hideLabel: true }] : []),
      ]}
      rows={citations.map(({ id, key, start, end, isOfFormer, kind, fact, quote }) => ({
        id,
        cells: {
          fact:
            kind === 'organization' && t.has(`facts.${fact}` as never) ? t(`facts.${fact}` as never) : fact,
          kind: t(`kind.${kind}`),
          place: (
            <>
              {`${start}–${end}`}
              {isOfFormer ? <span className="sub block">{t('formerText')}</span> : null}
            </>
          ),
          quote: <span className={quote === 'shown' ? undefined : 'sub'}>{t(`quoteIs.${quote}`)}</span>,
          key: <code className="break-words">{key}</code>,
          do: (
            <ActionButton
              locale={locale}
              organization={organization}
              action={removeCitationAction}
              values={{ id: sourceId, citationId: id }}
              size="small"
              look="danger"
            >
              {t('remove')}
            </ActionButton>
          ),
        },
      }))}
    />
  );
}
