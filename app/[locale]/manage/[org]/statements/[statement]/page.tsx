import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { isUuid } from '@/features/organizations/schema';
import { ManageAddNameForm } from '@/features/statements/components/manage-add-name-form';
import { ManageFindPeople } from '@/features/statements/components/manage-find-people';
import { ManageHideList } from '@/features/statements/components/manage-hide-list';
import { ManageNames } from '@/features/statements/components/manage-names';
import { ManageStatementForm } from '@/features/statements/components/manage-statement-form';
import { ManageStatementState } from '@/features/statements/components/manage-statement-state';
import { findPeopleToName, getManagedStatement } from '@/features/statements/queries/manage';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = {
  params: Promise<{ locale: string; org: string; statement: string }>;
  searchParams: Promise<{ notice?: string | string[]; who?: string | string[] }>;
};

export default async function StatementPage({ params, searchParams }: Props) {
  const { org, statement: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  if (!isUuid(id)) notFound();
  const { notice, who } = await searchParams;
  const request = await staffContext(locale, org, `/statements/${id}`);
  const statement = await orNotFound(getManagedStatement(request, id));
  const mayChange = can(request.standing, 'statement:update');
  const mayHide = can(request.standing, 'content:hide');
  const name = typeof who === 'string' ? who : '';
  const found = mayChange && name ? await findPeopleToName(request, name) : [];
  const t = await getTranslations('statements');
  const root = `/${locale}/manage/${org}/statements`;
  const common = { locale, organization: org, id };
  const role = statement.names.at(-1)?.role ?? 'addressed-by';
  const { title, isHidden } = statement;
  return (
    <>
      <PageHeader title={title} above={<a href={root}>{t('list.title')}</a>} />
      <ManageNotice notice={notice} />
      <FormMessages namespaces={['organizations', 'statements']}>
        <ManageStatementState
          locale={locale}
          organization={org}
          statement={statement}
          mayChange={mayChange}
        />
        {mayChange ? (
          <ManageStatementForm
            {...common}
            defaultLocale={request.organization?.defaultLocale ?? locale}
            initial={statement.values}
            freshness={statement.freshness}
          />
        ) : null}
        <Section title={t('names.title')} id="names">
          <ManageNames {...common} names={mayChange ? statement.names : []} />
          {mayChange ? (
            <div className="mt-6 grid gap-8 lg:grid-cols-2">
              <ManageFindPeople {...common} name={name} found={found} role={role} />
              <ManageAddNameForm {...common} role={role} />
            </div>
          ) : null}
        </Section>
        {mayHide ? (
          <Section title={t('hiding.atOnce')}>
            <ManageHideList
              locale={locale}
              organization={org}
              things={[{ kind: 'statement', id, name: title, isHidden }]}
              back={`${root}/${id}`}
              mayUnhide={can(request.standing, 'content:unhide')}
            />
          </Section>
        ) : null}
      </FormMessages>
    </>
  );
}
