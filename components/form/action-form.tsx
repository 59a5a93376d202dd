'use client';

import type { ReactNode } from 'react';
import { FormErrors } from './form-errors';
import { FormMessage } from './form-message';
import type { ActionForm as Bound } from './use-action-form';

type Props = {
  form: Bound;
  children: ReactNode;
  /** "There is a problem". */
  errorTitle: string;
  /** "Fields marked * are required." Leave out where none is. */
  requiredNote?: string;
  className?: string;
};

/** A <form> with its summary of errors, what it says after success, and what the asterisk means. */
export function ActionForm({ form, children, errorTitle, requiredNote, className = 'form' }: Props) {
  return (
    <form {...form.form} className={className}>
      <FormErrors title={errorTitle} {...form.summary} />
      <FormMessage state={form.state} />
      {requiredNote ? <p className="hint">{requiredNote}</p> : null}
      {children}
    </form>
  );
}
