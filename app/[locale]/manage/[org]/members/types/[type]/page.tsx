import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { TypeForm } from '@/features/members/components/type-forms';
import { listKeptTypes } from '@/features/members/queries/membership-types';
import { typeName } from '@/features/members/type-names';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; type: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('types.rename') };
}

export default async function MembershipTypePage({ params }: Props) {
  const { org, type: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/types/${id}`);
  const { own } = await orNotFound(listKeptTypes(request, undefined));
  const type = own.find((one) => one.id === id);
  if (!type) notFound();
  const t = await getTranslations('members');
  const labels = await getTranslations('labels');
  const name = typeName(type.id, type.texts, locale, labels as never);
  return (
    <>
      <PageHeader
        title={name.text}
        lang={name.lang}
        sub={t('types.renameHint')}
        above={<a href={`/${locale}/manage/${org}/members/types`}>{t('types.title')}</a>}
      />
      <FormMessages namespaces={['members']}>
        <TypeForm locale={locale} organization={org} type={type} />
      </FormMessages>
    </>
  );
}
