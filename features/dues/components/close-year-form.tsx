'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { closeYearAction } from '../actions';
import { closeYearInput } from '../schema';

/** Closes a year for good, and says what that means. */
export function CloseYearForm({ year, ...props }: { locale: string; organization: string; year: number }) {
  const t = useTranslations('dues');
  const common = useTranslations('common');
  const form = useActionForm({ action: closeYearAction, schema: closeYearInput, errorText: useErrorText() });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <p>{t('years.closeExplained', { year: String(year) })}</p>
      <HiddenField name="year" value={String(year)} />
      <CheckboxField {...form.field('sure', t('field.sure'))} />
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')} look="danger">
          {t('years.closeSubmit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
