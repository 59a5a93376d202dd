'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { nameQuestions } from '@/features/questions/components/question-fields';
import { type Answer, placeOf, type Question } from '@/features/questions/rules';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/locales';
import { QuestionSheet } from './question-sheet';

type Props = {
  action: FormAction;
  locale: Locale;
  organization?: string;
  /** Hidden values sent along. */
  values: Record<string, string>;
  questions: Question[];
  answers: Answer[];
  people: string[];
  isLenient?: boolean;
};

/** The answer sheet of a registration, to be filled in or changed. */
export function AnswersForm(props: Props) {
  const { action, locale, organization, values, questions, answers, people, isLenient } = props;
  const t = useTranslations('questions');
  const common = useTranslations('common');
  const form = useActionForm({
    action,
    initial: Object.fromEntries(
      answers.map(({ question, position, value }) => [`answers.${question}.${placeOf(position)}`, value]),
    ),
    errorText: useErrorText(),
  });
  nameQuestions(form, questions, people.length, locale);
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('problem')}>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <QuestionSheet
        form={form}
        questions={questions}
        locale={locale}
        max={people.length}
        people={people}
        isLenient={isLenient}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('saveAnswers')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
