'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { useErrorText } from '@/features/accounts/components/use-error-text';
import type { FormAction } from '@/lib/form-state';

type Props = {
  locale: string;
  organization: string;
  action: FormAction;
  /** Sent along, not seen. */
  values?: Record<string, string>;
  /** The verb on the button. */
  children: ReactNode;
  look?: 'primary' | 'quiet' | 'danger' | 'plain';
  size?: 'normal' | 'small';
  /** Shown below it while it works: for what takes longer. */
  meanwhile?: ReactNode;
  /** With this the button opens first what will happen, and a second button does it. */
  confirm?: { explanation: ReactNode; verb: string };
};

/** One button that does something; a refusal is said above it. Works without JavaScript. */
export function ActionButton(props: Props) {
  const {
    locale,
    organization,
    action,
    values = {},
    children,
    look = 'quiet',
    size,
    confirm,
    meanwhile,
  } = props;
  const t = useTranslations('organizations');
  const common = useTranslations('common');
  const form = useActionForm({ action, errorText: useErrorText() });
  const whole = (
    <ActionForm form={form} locale={locale} organization={organization} errorTitle={t('form.problem')}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {confirm ? <div>{confirm.explanation}</div> : null}
      <div>
        <SubmitButton
          pending={form.pending}
          pendingText={common('sending')}
          look={look}
          size={confirm ? 'normal' : size}
        >
          {confirm ? confirm.verb : children}
        </SubmitButton>
      </div>
      {form.pending ? meanwhile : null}
    </ActionForm>
  );
  if (!confirm) return whole;
  const classes = ['btn', size === 'small' ? 'btn-small' : '', look === 'danger' ? 'btn-danger' : ''];
  return (
    <details className="more" open={form.state.status === 'error' || undefined}>
      <summary className={classes.filter(Boolean).join(' ')}>{children}</summary>
      <div className="card card-in">{whole}</div>
    </details>
  );
}
