import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { ActionButton } from '@/features/organizations/components/action-button';
import { publishAnnouncementAction, unpublishAnnouncementAction } from '../actions';
import type { AnnouncementPage } from '../view';

type Props = { locale: string; organization: string; announcement: AnnouncementPage };

/** Whether everybody may read it on the organization's page, and the button that changes it. */
export function ManagePublicState({ locale, organization, announcement }: Props) {
  const t = useTranslations('announcements.public');
  const { id, slug, isPublished } = announcement;
  const common = { locale, organization, values: { id } };
  return (
    <div className="mb-5 flex flex-wrap items-center gap-4">
      <StatusDot tone={isPublished ? 'good' : 'warn'}>{isPublished ? t('yes') : t('no')}</StatusDot>
      {isPublished ? (
        <a href={`/${locale}/organizations/${organization}/announcements/${slug}`}>{t('see')}</a>
      ) : null}
      <ActionButton
        {...common}
        action={isPublished ? unpublishAnnouncementAction : publishAnnouncementAction}
        size="small"
      >
        {isPublished ? t('unpublish') : t('publish')}
      </ActionButton>
    </div>
  );
}
