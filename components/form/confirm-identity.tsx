import { useId } from 'react';
import type { FormState } from '@/lib/form-state';
import { Note } from '../ui/note';
import { SubmitButton } from './submit-button';
import { TextField } from './text-field';

/** Where a form asks first who sends it: the password, or a way to sign in anew. All else that was written stays as it is. */
export function ConfirmIdentity({
  state: { confirm, errors },
  pending,
}: {
  state: FormState;
  pending: boolean;
}) {
  const id = useId();
  if (!confirm) return null;
  const { explanation, password, link } = confirm;
  return (
    <Note>
      <div className="grid gap-3">
        <p>{explanation}</p>
        {password ? (
          <>
            <TextField
              name={password.name}
              id={id}
              label={password.label}
              error={errors[password.name]}
              type="password"
              autoComplete="current-password"
            />
            <div>
              <SubmitButton pending={pending} pendingText={password.submit} look="primary">
                {password.submit}
              </SubmitButton>
            </div>
          </>
        ) : null}
        {link ? (
          <p>
            <a href={link.href} target="_blank" rel="noopener">
              {link.text}
            </a>
          </p>
        ) : null}
      </div>
    </Note>
  );
}
