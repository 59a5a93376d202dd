'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import { acceptApplicationAction } from '../actions';
import { acceptInput } from '../schema';

type Props = {
  locale: string;
  organization: string;
  id: string;
  /** The membership rests and may go on. */
  isResumable: boolean;
  /** What is known of the membership. */
  children: ReactNode;
};

/** Accepts the application of somebody who is a member already: no membership begins, so none is asked for. */
export function RecordKnownForm({ id, isResumable, children, ...props }: Props) {
  const t = useTranslations('applications');
  const common = useTranslations('common');
  const form = useActionForm({
    action: acceptApplicationAction,
    schema: acceptInput,
    errorText: useErrorText(),
  });
  return (
    <ActionForm form={form} {...props} errorTitle={t('form.problem')}>
      <HiddenField name="id" value={id} />
      {children}
      {isResumable ? (
        <CheckboxField {...form.field('resume', t('known.resume'))} hint={t('known.resumeHint')} />
      ) : null}
      <div>
        <SubmitButton pending={form.pending} pendingText={common('sending')}>
          {t('known.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
