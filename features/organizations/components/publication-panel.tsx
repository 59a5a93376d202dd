import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { StatusDot } from '@/components/ui/status-dot';
import { confirmAction, publishAction, unpublishAction } from '../actions';
import { ActionButton } from './action-button';

type Props = {
  locale: string;
  organization: string;
  /** Since when, already formatted; null when it is not. */
  publishedOn: string | null;
  confirmedOn: string | null;
  mayPublish: boolean;
};

/** Whether the page is on the site and whether the organization stands by it, with the buttons that change it. */
export function PublicationPanel({ locale, organization, publishedOn, confirmedOn, mayPublish }: Props) {
  const t = useTranslations('organizations.settings');
  const common = { locale, organization };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card className="grid content-start gap-3">
        <StatusDot tone={publishedOn ? 'good' : 'warn'}>
          {publishedOn ? t('publishedOn', { date: publishedOn }) : t('notPublished')}
        </StatusDot>
        {mayPublish && !publishedOn ? (
          <ActionButton {...common} action={publishAction} look="primary">
            {t('publish')}
          </ActionButton>
        ) : null}
        {mayPublish && publishedOn ? (
          <ActionButton
            {...common}
            action={unpublishAction}
            look="danger"
            confirm={{ explanation: t('unpublishExplained'), verb: t('unpublish') }}
          >
            {t('unpublish')}…
          </ActionButton>
        ) : null}
      </Card>
      <Card className="grid content-start gap-3">
        <StatusDot tone={confirmedOn ? 'good' : 'warn'}>
          {confirmedOn ? t('confirmedOn', { date: confirmedOn }) : t('notConfirmed')}
        </StatusDot>
        {mayPublish && !confirmedOn ? (
          <ActionButton
            {...common}
            action={confirmAction}
            confirm={{ explanation: t('confirmExplained'), verb: t('confirm') }}
          >
            {t('confirm')}…
          </ActionButton>
        ) : null}
      </Card>
    </div>
  );
}
