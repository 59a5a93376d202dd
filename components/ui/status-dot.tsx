import type { ReactNode } from 'react';

type Props = { children: ReactNode; tone?: 'good' | 'warn' | 'bad' | 'none' };

/** A state as a dot AND a word; colour alone never says it. */
export function StatusDot({ children, tone = 'none' }: Props) {
  return (
    <span className="status" data-tone={tone === 'none' ? undefined : tone}>
      {children}
    </span>
  );
}
