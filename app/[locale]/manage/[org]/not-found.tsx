import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';

/** For those who manage the organization, inside its navigation; everybody else gets the site's own page. */
export default async function ManageNotFoundPage() {
  const t = await getTranslations('site.notFound');
  return (
    <>
      <title>{`${t('title')} · Ocaq`}</title>
      <PageHeader title={t('title')} />
      {/* By this mark the server leaves the page to Next's script: server/http/error-page.ts. */}
      <div data-not-found="manage">
        <EmptyState title={t('reason')}>{t('manageText')}</EmptyState>
      </div>
    </>
  );
}
