import type { ReactNode } from 'react';

type Props = { children: ReactNode; lang?: string };

/** A small line above a title. Capitals come from CSS, so `lang` must be right (i → İ in az). */
export function Eyebrow({ children, lang }: Props) {
  return (
    <p className="eyebrow" lang={lang}>
      {children}
    </p>
  );
}
