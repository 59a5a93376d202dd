'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { answerQuestionAction } from '../actions';
import { answerInput } from '../schema';

type Props = { locale: string; token: string };

/** The applicant's answer to what was asked. */
export function AnswerQuestionForm({ locale, token }: Props) {
  const t = useTranslations('applications');
  const common = useTranslations('common');
  const form = useActionForm({
    action: answerQuestionAction,
    schema: answerInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} errorTitle={t('form.problem')}>
      <HiddenField name="$token" value={token} />
      <TextareaField {...form.field('text', t('own.answer'))} rows={5} maxLength={3000} required />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('own.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
