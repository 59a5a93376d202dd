import type { ReactNode } from 'react';

type Props = { href: string; children: ReactNode; current?: boolean };

/** A filter as a link; `current` when it is applied. */
export function ChipLink({ href, children, current = false }: Props) {
  return (
    <a className="chip" href={href} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}
