'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { moveQuestionAction, removeQuestionAction, restoreQuestionAction } from '../actions';

const ACTIONS = {
  up: moveQuestionAction,
  down: moveQuestionAction,
  remove: removeQuestionAction,
  restore: restoreQuestionAction,
};

type Props = { locale: string; organization: string; id: string; act: keyof typeof ACTIONS };

/** One button that moves a question, asks it no more, or asks it again. Nothing that was answered is lost. */
export function QuestionButton({ id, act, ...props }: Props) {
  const t = useTranslations('questions');
  const common = useTranslations('common');
  const form = useActionForm({ action: ACTIONS[act], errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('problem')}>
      <HiddenField name="id" value={id} />
      {act === 'up' || act === 'down' ? <HiddenField name="direction" value={act} /> : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet" size="small">
          {t(`act.${act}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
