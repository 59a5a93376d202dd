import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { suggestHandoverItemsAction } from '@/features/board/actions';
import { HandoverItemForm } from '@/features/board/components/handover-item-form';
import { HandoverItems } from '@/features/board/components/handover-items';
import { listHandoverItems } from '@/features/board/queries/handover-items';
import { Part } from '@/features/members/components/part';
import { ActionButton } from '@/features/organizations/components/action-button';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('board'))('handover.list') };
}

export default async function HandoverPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/board/handover');
  const items = await orNotFound(listHandoverItems(request, null));
  const t = await getTranslations('board');
  return (
    <>
      <PageHeader
        title={t('handover.list')}
        above={<a href={`/${locale}/manage/${org}/board`}>{t('title')}</a>}
        sub={t('handover.explained')}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['board', 'organizations']}>
        {items.length === 0 ? (
          <EmptyState
            title={t('handover.empty')}
            actions={
              <ActionButton
                locale={locale}
                organization={org}
                action={suggestHandoverItemsAction}
                look="primary"
              >
                {t('handover.suggest')}
              </ActionButton>
            }
          >
            {t('handover.emptyText')}
          </EmptyState>
        ) : (
          <HandoverItems locale={locale} organization={org} items={items} />
        )}
        <Part title={t('handover.add')}>
          <HandoverItemForm
            locale={locale}
            organization={org}
            initial={{ side: 'leaver', kind: 'documents' }}
          />
        </Part>
      </FormMessages>
    </>
  );
}
