import type { ReactNode } from 'react';
import { fieldIds } from './field-binding';

type Props = {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  lang?: string;
  children: ReactNode;
};

/** Label above, hint below it, the field, the error beside it. */
export function FieldFrame({ name, id, label, hint, error, required, lang, children }: Props) {
  const ids = fieldIds({ name, id, hint, error });
  return (
    <div className="field">
      <label htmlFor={ids.id} lang={lang}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {hint ? (
        <div className="hint" id={ids.hintId}>
          {hint}
        </div>
      ) : null}
      {children}
      {error ? (
        <div className="error" id={ids.errorId}>
          {error}
        </div>
      ) : null}
    </div>
  );
}
