'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { askForConsentsAction } from '../actions';

type Props = {
  locale: string;
  organization: string;
  /** What the preview was about: key, purposes, whom. */
  hidden: [name: string, value: string][];
  people: number;
};

/** The button below the preview: asks those whom it shows. */
export function AskingForm({ locale, organization, hidden, people }: Props) {
  const t = useTranslations('consents');
  const common = useTranslations('common');
  const form = useActionForm({ action: askForConsentsAction, errorText: useErrorText() });
  return (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      {hidden.map(([name, value]) => (
        <HiddenField key={`${name} ${value}`} name={name} value={value} />
      ))}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('ask.submit', { people })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
