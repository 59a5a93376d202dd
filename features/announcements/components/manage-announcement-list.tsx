import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import { Table } from '@/components/ui/table';
import type { ListedAnnouncement } from '../view';
import { STATE_TONES } from './state-tones';

type Props = {
  locale: string;
  organization: string;
  announcements: ListedAnnouncement[];
  when: (at: Date) => string;
};

/** All announcements as a register. */
export function ManageAnnouncementList({ locale, organization, announcements, when }: Props) {
  const t = useTranslations('announcements');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'title', label: t('list.announcement'), main: true },
        { key: 'kind', label: t('form.kind') },
        { key: 'languages', label: t('list.languages') },
        { key: 'when', label: t('list.when') },
        { key: 'state', label: t('list.state') },
      ]}
      rows={announcements.map((row) => ({
        id: row.id,
        cells: {
          title: (
            <a
              href={`/${locale}/manage/${organization}/announcements/${row.id}`}
              lang={row.titleLocale === locale ? undefined : row.titleLocale}
            >
              {row.title}
            </a>
          ),
          kind: t(`kind.${row.kind}`),
          languages: row.languages.map((language) => language.toUpperCase()).join(' · '),
          when: row.at ? when(row.at) : null,
          state: (
            <StatusDot tone={STATE_TONES[row.state]}>
              {row.isPublished ? `${t(`state.${row.state}`)} · ${t('list.onSite')}` : t(`state.${row.state}`)}
            </StatusDot>
          ),
        },
      }))}
    />
  );
}
