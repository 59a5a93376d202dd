'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { buttonClass } from '@/components/ui/button-class';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';

type Props = {
  action: FormAction;
  locale: string;
  organization?: string;
  /** Hidden values sent along. */
  values?: Record<string, string>;
  /** The verb on the button. */
  children: ReactNode;
  /** What will happen: the button then opens first and asks. */
  explanation?: ReactNode;
  /** The verb on the real button, where it asks first. */
  confirm?: string;
  look?: 'primary' | 'quiet' | 'danger' | 'plain';
  /** How the real button looks, where it asks first; like the first one unless said otherwise. */
  confirmLook?: 'danger';
  size?: 'normal' | 'small';
  /** To be led to by a link, which opens it, where it asks first. */
  id?: string;
};

/** One button that does one thing, and says why when it cannot. Works without JavaScript. */
export function CommandForm(props: Props) {
  const { action, locale, organization, values = {}, children, explanation, confirm, look, size, id } = props;
  const { confirmLook = look } = props;
  const t = useTranslations('registrations.form');
  const common = useTranslations('common');
  const form = useActionForm({ action, errorText: useErrorText() });
  const fields = (
    <ActionForm
      form={form}
      locale={locale}
      organization={organization}
      errorTitle={t('problem')}
      className={explanation ? 'card card-in form' : 'form'}
    >
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {explanation ? <div id={id}>{explanation}</div> : null}
      <div>
        <SubmitButton
          pending={form.pending}
          pendingText={common('sending')}
          look={(explanation ? confirmLook : look) ?? 'quiet'}
          size={size}
        >
          {explanation ? confirm : children}
        </SubmitButton>
      </div>
    </ActionForm>
  );
  if (!explanation) return fields;
  return (
    <details className="more" open={form.state.status === 'error' ? true : undefined}>
      <summary className={buttonClass({ look, size })}>{children}</summary>
      {fields}
    </details>
  );
}
