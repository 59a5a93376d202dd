import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ContradictionList } from '@/features/articles/components/contradiction-list';
import { listContradictions } from '@/features/articles/queries/contradictions';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export default async function ContradictionsPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/articles/contradictions');
  const contradictions = await orNotFound(listContradictions(request, null));
  const t = await getTranslations('articles');
  const root = `/${locale}/manage/${org}/articles`;
  return (
    <>
      <PageHeader
        title={t('contradictions.title')}
        sub={t('contradictions.lede')}
        above={<a href={root}>{t('list.title')}</a>}
      />
      {contradictions.length === 0 ? (
        <EmptyState title={t('contradictions.none')}>{t('contradictions.noneHint')}</EmptyState>
      ) : (
        <FormMessages namespaces={['organizations', 'articles']}>
          <ContradictionList
            contradictions={contradictions}
            locale={locale}
            organization={org}
            mayDecide={can(request.standing, 'article:update')}
          />
        </FormMessages>
      )}
    </>
  );
}
