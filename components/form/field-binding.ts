import type { ChangeEvent, FocusEvent } from 'react';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What `form.field(name)` gives to a field. A field without a form needs only `name`. */
export type FieldBinding = {
  name: string;
  id?: string;
  defaultValue?: string;
  /** The value is what was typed when the form came back, to be shown as it was typed. */
  isTyped?: boolean;
  /** Translated text. */
  error?: string;
  /** Nothing else was wrong when the form came back: without JavaScript the browser puts the cursor here. */
  isOnlyWrong?: boolean;
  inputRef?: (element: Input | null) => void;
  onChange?: (event: ChangeEvent<Input>) => void;
  onBlur?: (event: FocusEvent<Input>) => void;
};

/** What every field takes besides its binding. */
export type FieldProps = FieldBinding & {
  label: string;
  hint?: string;
  /** Shows an asterisk; the form says once what it means. */
  required?: boolean;
  disabled?: boolean;
  /** The language of what is typed, where it is not that of the page. */
  lang?: string;
};

export type FieldIds = { id: string; hintId?: string; errorId?: string; describedBy?: string };

/** The ids that tie hint and error to the input. */
export function fieldIds({
  name,
  id = `field-${name}`,
  hint,
  error,
}: {
  name: string;
  id?: string;
  hint?: string;
  error?: string;
}): FieldIds {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return { id, hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined };
}

/** Attributes that every input element of the kit carries. */
export function inputProps(
  field: FieldBinding & { hint?: string; required?: boolean; disabled?: boolean; lang?: string },
) {
  const { id, describedBy } = fieldIds(field);
  return {
    id,
    name: field.name,
    ref: field.inputRef,
    onChange: field.onChange,
    onBlur: field.onBlur,
    disabled: field.disabled,
    required: field.required,
    lang: field.lang,
    // Left out, not false: React would write it on every field.
    ...(field.isOnlyWrong ? { autoFocus: true } : {}),
    'aria-invalid': field.error ? (true as const) : undefined,
    'aria-describedby': describedBy,
  };
}
