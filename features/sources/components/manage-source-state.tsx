import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { publishSourceAction, unpublishSourceAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  source: { id: string; slug: string; isPublished: boolean };
  mayChange: boolean;
};

/** Whether a source and its marks are on the site, and the button that changes it. */
export function ManageSourceState({ locale, organization, source, mayChange }: Props) {
  const t = useTranslations('sources.list');
  const { id, slug, isPublished } = source;
  const common = { locale, organization, values: { id } };
  return (
    <div className="mb-5 flex flex-wrap items-center gap-4">
      <StatusDot tone={isPublished ? 'good' : 'warn'}>{isPublished ? t('published') : t('draft')}</StatusDot>
      {isPublished ? (
        <a href={`/${locale}/organizations/${organization}/sources/${slug}`}>{t('see')}</a>
      ) : null}
      {mayChange && !isPublished ? (
        <ActionButton {...common} action={publishSourceAction} look="primary">
          {t('publish')}
        </ActionButton>
      ) : null}
      {mayChange && isPublished ? (
        <ActionButton
          {...common}
          action={unpublishSourceAction}
          confirm={{ explanation: t('unpublishExplained'), verb: t('unpublish') }}
        >
          {t('unpublish')}…
        </ActionButton>
      ) : null}
    </div>
  );
}
