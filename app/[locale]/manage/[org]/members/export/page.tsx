import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Note } from '@/components/ui/note';
import { listGroupNames } from '@/features/groups/queries/list';
import { ExportForm } from '@/features/members/components/export-form';
import { filterWords } from '@/features/members/components/filter-words';
import { listAddress } from '@/features/members/components/list-address';
import { listFilter } from '@/features/members/list-schema';
import { listAskedFields } from '@/features/members/queries/custom-fields';
import { countForExport } from '@/features/members/queries/exports';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('exports'))('title') };
}

export default async function ExportPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/export');
  const asked = listFilter.parse(await searchParams);
  const { cols, ...filter } = asked;
  const { people, leftOut } = await orNotFound(countForExport(request, filter));
  const [types, groups, fields] = await orNotFound(
    Promise.all([
      listMembershipTypes(request, undefined),
      listGroupNames(request, undefined),
      listAskedFields(request, null),
    ]),
  );
  const t = await getTranslations('exports');
  const members = await getTranslations('members');
  const labels = await getTranslations('labels');
  const list = listAddress(`/${locale}/manage/${org}/members`, asked);
  const words = filterWords(filter, {
    t: members as never,
    labels: labels as never,
    locale,
    types,
    groups,
    fields,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<a href={list}>{members('title')}</a>}
        sub={[t('people', { people }), ...words].join(' · ')}
      />
      {people === 0 ? (
        <EmptyState
          title={members('nobody.title')}
          actions={<ButtonLink href={list}>{t('backToList')}</ButtonLink>}
        >
          {t('nobody')}
        </EmptyState>
      ) : (
        <>
          <Note title={t('careful.title')} className="mb-5">
            {t('careful.text')}
          </Note>
          {leftOut > 0 ? <p className="mb-5">{t('leftOut', { people: leftOut })}</p> : null}
          <FormMessages namespaces={['members', 'exports']}>
            <ExportForm
              locale={locale}
              organization={org}
              formKey={randomUUID()}
              cols={cols}
              filter={Object.fromEntries(
                Object.entries(filter).flatMap(([name, value]) =>
                  value === undefined ? [] : [[name, String(value)]],
                ),
              )}
            />
          </FormMessages>
        </>
      )}
    </>
  );
}
