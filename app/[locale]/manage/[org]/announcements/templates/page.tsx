import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { ManageTemplateForm } from '@/features/organizations/components/manage-template-form';
import { listTemplates } from '@/features/organizations/queries/templates';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('organizations'))('templates.title') };
}

export default async function TemplatesPage({ params, searchParams }: Props) {
  const { org, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, '/announcements/templates');
  const words = await orNotFound(listTemplates(request, undefined));
  const t = await getTranslations('organizations.templates');
  const labels = await getTranslations('labels');
  const title = await getTranslations('announcements');
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={<a href={`/${locale}/manage/${org}/announcements`}>{title('title')}</a>}
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['organizations']}>
        {[...new Set(words.map(({ template }) => template))].map((template) => (
          <Section key={template} title={t(`name.${template}`)} id={template}>
            {words
              .filter((one) => one.template === template)
              .map(({ locale: language, subject, text, isOwn }) => (
                <details key={language} className="more mb-3">
                  <summary>
                    {labels(`language.${language}`)} · {isOwn ? t('own') : t('builtIn')}
                  </summary>
                  <div className="card card-in mt-2">
                    <ManageTemplateForm
                      {...{ locale, organization: org, template, language, subject, text, isOwn }}
                    />
                  </div>
                </details>
              ))}
          </Section>
        ))}
      </FormMessages>
    </>
  );
}
