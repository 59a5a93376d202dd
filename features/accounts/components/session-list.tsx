import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { EndSessionForm } from './end-session-form';

type Props = {
  locale: string;
  sessions: { id: string; device: string; since: string; lastSeen: string; isThis: boolean }[];
};

/** Where one is signed in. */
export function SessionList({ locale, sessions }: Props) {
  const t = useTranslations('accounts');
  return (
    <div className="grid gap-4">
      <Table
        caption={t('sessions.title')}
        columns={[
          { key: 'device', label: t('sessions.device'), main: true },
          { key: 'since', label: t('sessions.since') },
          { key: 'lastSeen', label: t('sessions.lastSeen') },
          { key: 'end', label: t('sessions.end'), hideLabel: true, bare: true },
        ]}
        rows={sessions.map((session) => ({
          id: `session-${session.id}`,
          cells: {
            device: session.device || t('sessions.unknown'),
            since: session.since,
            lastSeen: session.lastSeen,
            end: session.isThis ? (
              <b>{t('sessions.this')}</b>
            ) : (
              <EndSessionForm locale={locale} sessionId={session.id} />
            ),
          },
        }))}
      />
      {sessions.length > 1 ? <EndSessionForm locale={locale} /> : null}
    </div>
  );
}
