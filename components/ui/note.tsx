import type { ReactNode } from 'react';

export type NoteTone = 'info' | 'good' | 'warn' | 'bad';
type Props = {
  children: ReactNode;
  tone?: NoteTone;
  /** Said first, in bold. */
  title?: ReactNode;
  /** The answer to something just done: announced by screen readers ("bad" as an alert). */
  live?: boolean;
  className?: string;
};

/** Something to know before reading on. */
export function Note({ children, tone = 'info', title, live = false, className }: Props) {
  const role = live ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div
      className={className ? `note ${className}` : 'note'}
      data-tone={tone === 'info' ? undefined : tone}
      role={role}
    >
      {title ? <b>{title} </b> : null}
      {children}
    </div>
  );
}
