import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { ActionButton } from '@/features/organizations/components/action-button';
import type { Locale } from '@/lib/locales';
import { deleteAnnouncementAction } from '../actions';
import type { AnnouncementPage, AudienceChoices } from '../view';
import { ManageAnnouncementForm } from './manage-announcement-form';
import { ManageFiles } from './manage-files';

type Props = {
  locale: string;
  organization: string;
  defaultLocale: Locale;
  announcement: AnnouncementPage;
  choices: AudienceChoices;
};

/** An announcement that is being written. */
export function ManageDraft({ locale, organization, defaultLocale, announcement, choices }: Props) {
  const t = useTranslations('announcements');
  const { id, values, freshness, files } = announcement;
  const place = { locale, organization };
  return (
    <>
      <ManageAnnouncementForm
        {...place}
        defaultLocale={defaultLocale}
        initial={values}
        choices={choices}
        id={id}
        freshness={freshness}
      />
      <Section title={t('files.title')} id="files">
        <ManageFiles {...place} id={id} files={files} mayChange />
      </Section>
      <Section title={t('delete.title')}>
        <ActionButton
          {...place}
          action={deleteAnnouncementAction}
          values={{ id }}
          look="danger"
          confirm={{ explanation: t('delete.explanation'), verb: t('delete.verb') }}
        >
          {t('delete.title')}
        </ActionButton>
      </Section>
    </>
  );
}
