'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { copyQuestionsAction } from '../actions';
import { copyQuestionsInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  event: string;
  others: { id: string; title: string; questions: number }[];
};

/** Takes over what another event asks. */
export function CopyForm({ event, others, ...own }: Props) {
  const t = useTranslations('questions');
  const common = useTranslations('common');
  const form = useActionForm({
    action: copyQuestionsAction,
    schema: copyQuestionsInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...own} errorTitle={t('problem')}>
      <HiddenField name="event" value={event} />
      <SelectField
        {...form.field('from', t('copyFrom'))}
        options={others.map(({ id, title, questions }) => ({
          value: id,
          label: t('copyOption', { title, questions }),
        }))}
      />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="quiet">
          {t('copy')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
