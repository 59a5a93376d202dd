'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from '../ui/button-class';

type Props = ButtonLook & {
  children: ReactNode;
  /** Said while it works: "Saving…". */
  pendingText: string;
  /** From useActionForm; a form without it is watched by itself. */
  pending?: boolean;
  name?: string;
  value?: string;
};

/** The verb that sends the form; cannot be pressed twice. */
export function SubmitButton({
  children,
  pendingText,
  pending,
  name,
  value,
  look = 'primary',
  size,
  wide,
}: Props) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={busy}
      className={buttonClass({ look, size, wide })}
    >
      <span aria-live="polite">{busy ? pendingText : children}</span>
    </button>
  );
}
