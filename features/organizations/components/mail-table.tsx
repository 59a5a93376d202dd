import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import { retryMailAction } from '../actions';
import type { MailRow } from '../manage-view';
import { ActionButton } from './action-button';

type Props = {
  locale: string;
  organization: string;
  rows: MailRow[];
  mayRetry: boolean;
  when: (at: Date) => string;
};

const TONES = {
  waiting: 'warn',
  sent: 'good',
  failed: 'bad',
  undeliverable: 'bad',
  stopped: 'warn',
} as const;

/** The organization's mail, what is stuck first. */
export function MailTable({ locale, organization, rows, mayRetry, when }: Props) {
  const t = useTranslations('organizations.mailing');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'subject', label: t('subject'), main: true },
        { key: 'recipient', label: t('recipient') },
        { key: 'when', label: t('when') },
        { key: 'state', label: t('state') },
        { key: 'do', label: t('retry'), bare: true, hideLabel: true },
      ]}
      rows={rows.map(({ id, subject, recipient, state, lastError, createdAt, sentAt, attempts, isHeld }) => ({
        id,
        cells: {
          subject: (
            <>
              <span className="break-words">{subject}</span>
              {lastError && state !== 'sent' ? (
                <div className="sub break-words" lang="en">
                  {lastError}
                </div>
              ) : null}
            </>
          ),
          recipient: <span className="break-all">{recipient}</span>,
          when: <span className="sub">{when(sentAt ?? createdAt)}</span>,
          state: (
            <StatusDot tone={TONES[state]}>
              {t(`states.${isHeld ? 'held' : state}`)}
              {attempts > 1 && state !== 'sent' ? ` (${t('attempts', { n: attempts })})` : ''}
            </StatusDot>
          ),
          do:
            mayRetry && state !== 'sent' && !isHeld ? (
              <ActionButton
                locale={locale}
                organization={organization}
                action={retryMailAction}
                values={{ id }}
                size="small"
              >
                {t('retry')}
              </ActionButton>
            ) : null,
        },
      }))}
    />
  );
}
