import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { ActionButton } from '@/features/organizations/components/action-button';
import { releaseMailAction } from '../mail-actions';

type Props = {
  locale: string;
  organization: string;
  mails: number;
  from: string;
  to: string;
  mayRelease: boolean;
};

/** After a restore: mail that may have gone out already waits for a word. */
export function ManageHeldMail({ locale, organization, mails, from, to, mayRelease }: Props) {
  const t = useTranslations('announcements.held');
  const common = { locale, organization, action: releaseMailAction };
  return (
    <Note tone="warn" title={t('title', { n: mails })} className="mb-5">
      <p>{t('why', { from, to })}</p>
      {mayRelease ? (
        <div className="flex flex-wrap gap-3 pt-3">
          <ActionButton
            {...common}
            values={{ decision: 'send' }}
            confirm={{ explanation: t('sendMeans'), verb: t('send') }}
          >
            {t('sendAsk')}
          </ActionButton>
          <ActionButton
            {...common}
            values={{ decision: 'stop' }}
            confirm={{ explanation: t('stopMeans'), verb: t('stop') }}
          >
            {t('stopAsk')}
          </ActionButton>
        </div>
      ) : null}
    </Note>
  );
}
