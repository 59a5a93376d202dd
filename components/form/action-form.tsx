'use client';

import type { ReactNode } from 'react';
import { ConfirmIdentity } from './confirm-identity';
import { FormErrors } from './form-errors';
import { FormMessage } from './form-message';
import type { ActionForm as Bound } from './use-action-form';

type Props = {
  form: Bound;
  children: ReactNode;
  /** The language of the page: the server answers in it. */
  locale: string;
  /** The slug of the organization that it is done in. */
  organization?: string;
  /** "There is a problem". */
  errorTitle: string;
  /** "Fields marked * are required." Leave out where none is. */
  requiredNote?: string;
  className?: string;
};

/** A <form> with its summary of errors, what it says after success, and what the asterisk means. */
export function ActionForm({
  form,
  children,
  locale,
  organization,
  errorTitle,
  requiredNote,
  className = 'form',
}: Props) {
  return (
    <form {...form.form} className={className}>
      <input type="hidden" name="$locale" value={locale} />
      {organization ? <input type="hidden" name="$organization" value={organization} /> : null}
      <FormErrors title={errorTitle} {...form.summary()} />
      <FormMessage state={form.state} />
      <ConfirmIdentity state={form.state} pending={form.pending} />
      {requiredNote ? <p className="hint">{requiredNote}</p> : null}
      {children}
    </form>
  );
}
