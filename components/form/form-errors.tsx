import type { Ref } from 'react';

type Props = {
  /** "There is a problem": said when the server gave no message. */
  title: string;
  /** The rest comes from useActionForm's `summary`. */
  message?: string;
  errors: { name: string; id?: string; text: string }[];
  ref?: Ref<HTMLDivElement>;
};

/**
 * Everything that is wrong, at the top, with links to the fields. Takes the focus after a failed attempt, also without JavaScript, unless
 * one field alone is wrong: then that has it.
 */
export function FormErrors({ title, message, errors, ref }: Props) {
  if (!message && errors.length === 0) return null;
  const isOneField = errors.length === 1 && errors[0]?.id !== undefined;
  return (
    <div
      className="note"
      data-tone="bad"
      role="alert"
      tabIndex={-1}
      ref={ref}
      {...(isOneField ? {} : { autoFocus: true })}
    >
      <b>{message ?? title}</b>
      {errors.length > 0 ? (
        <ul>
          {errors.map((error) => (
            <li key={error.name}>{error.id ? <a href={`#${error.id}`}>{error.text}</a> : error.text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
