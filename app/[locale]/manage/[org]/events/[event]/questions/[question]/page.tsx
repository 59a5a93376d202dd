import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { QuestionForm } from '@/features/questions/components/question-form';
import { getQuestionEditor } from '@/features/questions/queries/editor';
import { formOf } from '@/features/questions/words';
import { updateQuestionAction } from '@/features/registrations/answer-actions';
import { LOCALES } from '@/lib/locales';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; event: string; question: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'questions' });
  return { title: t('editTitle') };
}

export default async function QuestionPage({ params }: Props) {
  const { org, event: slug, question: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/events/${slug}/questions/${id}`);
  const { event, questions } = await orNotFound(getQuestionEditor(request, slug));
  const place = questions.findIndex((one) => one.id === id);
  const question = questions[place];
  if (!question || question.isArchived || (question.answers > 0 && !question.mayChange)) notFound();
  const t = await getTranslations('questions');
  const labels = await getTranslations('labels.language');
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        above={<a href={`/${locale}/manage/${org}/events/${slug}/questions`}>{t('title')}</a>}
        sub={<span lang={event.titleLang}>{event.title}</span>}
      />
      <FormMessages namespaces={['questions']}>
        <QuestionForm
          action={updateQuestionAction}
          locale={locale}
          organization={org}
          question={question}
          before={questions.slice(0, place)}
          languages={LOCALES.map((value) => ({ locale: value, label: labels(value) }))}
          initial={formOf(question)}
        />
      </FormMessages>
    </>
  );
}
