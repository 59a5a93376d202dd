'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { answerCorrectionAction, refuseCorrectionAction } from '../actions';
import { answerCorrectionInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  id: string;
  verdict: 'answered' | 'refused';
  /** The answer goes by mail; otherwise it is only kept here. */
  isMailed: boolean;
};

/** Says to whoever asked what was done, or why nothing was. */
export function AnswerForm({ locale, organization, id, verdict, isMailed }: Props) {
  const t = useTranslations('organizations');
  const common = useTranslations('common');
  const isRefusal = verdict === 'refused';
  const form = useActionForm({
    action: isRefusal ? refuseCorrectionAction : answerCorrectionAction,
    schema: answerCorrectionInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      <TextareaField
        {...form.field('answer', isRefusal ? t('correction.whyNot') : t('correction.whatWasDone'))}
        hint={isMailed ? t('correction.willBeMailed') : t('correction.notMailed')}
        rows={5}
        maxLength={5000}
        required
      />
      <div>
        <SubmitButton
          pending={form.pending}
          pendingText={common('sending')}
          look={isRefusal ? 'quiet' : 'primary'}
        >
          {isRefusal ? t('correction.refuse') : t('correction.reply')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
