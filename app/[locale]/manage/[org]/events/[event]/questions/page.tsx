import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { addQuestionAction } from '@/features/questions/actions';
import { CopyForm } from '@/features/questions/components/copy-form';
import { QuestionForm } from '@/features/questions/components/question-form';
import { QuestionList } from '@/features/questions/components/question-list';
import { getQuestionEditor } from '@/features/questions/queries/editor';
import { LOCALES } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; event: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'questions' });
  return { title: t('title') };
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { org, event: slug, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/questions`);
  const { event, questions, others } = await orNotFound(getQuestionEditor(request, slug));
  const t = await getTranslations('questions');
  const labels = await getTranslations('labels.language');
  const root = `/${locale}/manage/${org}/events/${slug}`;
  const own = { locale, organization: org };
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('lede')}
        above={
          <a href={root} lang={event.titleLang}>
            {event.title}
          </a>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <FormMessages namespaces={['questions']}>
        {questions.length > 0 ? (
          <QuestionList {...own} questions={questions} path={`${root}/questions`} />
        ) : (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        )}
        <div className="mt-7">
          <DetailsDisclosure look="button" summary={t('new')} open={questions.length === 0}>
            <QuestionForm
              {...own}
              action={addQuestionAction}
              event={event.id}
              before={questions.filter(({ isArchived }) => !isArchived)}
              languages={LOCALES.map((value) => ({ locale: value, label: labels(value) }))}
            />
          </DetailsDisclosure>
        </div>
        {others.length > 0 ? (
          <div className="mt-5">
            <DetailsDisclosure look="button" summary={t('copyFrom')}>
              <CopyForm {...own} event={event.id} others={others} />
            </DetailsDisclosure>
          </div>
        ) : null}
      </FormMessages>
    </>
  );
}
