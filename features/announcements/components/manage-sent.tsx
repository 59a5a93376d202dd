import { useTranslations } from 'next-intl';
import { Section } from '@/components/layout/section';
import { Pagination } from '@/components/ui/pagination';
import type { AnnouncementPage, Preview, Progress, Unreached } from '../view';
import { ManageFiles } from './manage-files';
import { ManagePreviews } from './manage-previews';
import { ManageProgress } from './manage-progress';
import { ManageShares } from './manage-shares';
import { ManageUnreached } from './manage-unreached';

type Props = {
  locale: string;
  organization: string;
  announcement: AnnouncementPage;
  progress: Progress;
  previews: Preview[];
  unreached: Unreached[];
  page: number;
  maySend: boolean;
  when: (at: Date) => string;
};

const PAGE_SIZE = 50;

/** An announcement that goes out or has gone out: how far it is, the messengers, and whom it did not reach. */
export function ManageSent(props: Props) {
  const { locale, organization, announcement, progress, previews, unreached, page, maySend, when } = props;
  const t = useTranslations('announcements');
  const { id, shares, files, isPublished } = announcement;
  const place = { locale, organization };
  const common = useTranslations('common');
  const pages = Math.ceil(progress.unreached / PAGE_SIZE);
  const step = (number: number, label: string) => ({ href: `${path}?page=${number}#unreached`, label });
  const path = `/${locale}/manage/${organization}/announcements/${id}`;
  return (
    <>
      <Section title={t('progress.title')}>
        <ManageProgress
          {...place}
          announcement={announcement}
          progress={progress}
          maySend={maySend}
          when={when}
        />
      </Section>
      <Section title={t('share.title')} id="share">
        <ManageShares shares={shares} isPublished={isPublished} />
      </Section>
      {maySend && progress.unreached > 0 ? (
        <Section title={t('unreached.title')} id="unreached">
          <p className="mb-4">
            {t('unreached.count', { called: progress.called, count: progress.unreached })}
          </p>
          <ManageUnreached {...place} id={id} unreached={unreached} when={when} />
          {pages > 1 ? (
            <Pagination
              label={t('unreached.title')}
              summary={`${page} / ${pages}`}
              previous={page > 1 ? step(page - 1, common('previous')) : undefined}
              next={page < pages ? step(page + 1, common('next')) : undefined}
            />
          ) : null}
        </Section>
      ) : null}
      <Section title={t('list.announcement')}>
        <ManagePreviews previews={previews} />
        {files.length > 0 ? (
          <div className="mt-5">
            <ManageFiles {...place} id={id} files={files} mayChange={false} />
          </div>
        ) : null}
      </Section>
    </>
  );
}
