import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { CustomFieldForm } from '@/features/members/components/custom-field-form';
import { customText } from '@/features/members/custom-rules';
import { listCustomFields } from '@/features/members/queries/custom-fields';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; field: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('members'))('custom.edit') };
}

export default async function CustomFieldPage({ params }: Props) {
  const { org, field: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/members/fields/${id}`);
  const field = (await orNotFound(listCustomFields(request, null))).find((one) => one.id === id);
  if (!field) notFound();
  const t = await getTranslations('members');
  const label = customText(field.texts, locale, (text) => text.label);
  const texts = field.texts.flatMap((text) => [
    [`texts.${text.locale}.label`, text.label],
    [`texts.${text.locale}.options`, text.options.join('\n')],
  ]);
  return (
    <>
      <PageHeader
        title={label?.text ?? t('custom.edit')}
        lang={label?.lang}
        above={<a href={`/${locale}/manage/${org}/members/fields`}>{t('custom.title')}</a>}
      />
      <FormMessages namespaces={['members']}>
        <CustomFieldForm
          locale={locale}
          organization={org}
          field={field}
          initial={{
            ...Object.fromEntries(texts),
            visibility: field.visibility,
            ...(field.isRequired ? { isRequired: 'on' } : {}),
            ...(field.isOwn ? { isOwn: 'on' } : {}),
          }}
        />
      </FormMessages>
    </>
  );
}
