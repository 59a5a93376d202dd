import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { AddMemberForm } from '@/features/members/components/add-member-form';
import { listAskedFields } from '@/features/members/queries/custom-fields';
import { listMembershipTypes } from '@/features/members/queries/membership-types';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string; org: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('add.action') };
}

export default async function NewMemberPage({ params }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/members/new');
  if (!can(request.standing, 'member:create')) notFound();
  const types = await orNotFound(listMembershipTypes(request, undefined));
  const asked = await orNotFound(listAskedFields(request, null));
  const t = await getTranslations('members');
  return (
    <>
      <PageHeader
        title={t('add.action')}
        above={<a href={`/${locale}/manage/${org}/members`}>{t('title')}</a>}
      />
      <FormMessages namespaces={['members']}>
        <AddMemberForm
          locale={locale}
          organization={org}
          formKey={randomUUID()}
          today={todayAt(new Date(), request.organization?.timezone)}
          types={types}
          required={asked.filter(({ isRequired }) => isRequired)}
        />
      </FormMessages>
    </>
  );
}
