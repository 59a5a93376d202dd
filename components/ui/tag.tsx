import type { ReactNode } from 'react';

type Props = { children: ReactNode; tone?: 'plain' | 'accent'; lang?: string };

/** A kind or category in one or two words. */
export function Tag({ children, tone = 'plain', lang }: Props) {
  return (
    <span className="tag" data-tone={tone === 'accent' ? 'accent' : undefined} lang={lang}>
      {children}
    </span>
  );
}
