import type { ReactNode } from 'react';

type Props = {
  children: ReactNode;
  as?: 'div' | 'section' | 'aside' | 'article' | 'li';
  /** No inner space: for tables and lists that reach the edge. */
  flush?: boolean;
  className?: string;
  id?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
};

/** A sheet of paper on the page. */
export function Card({ children, as: Element = 'div', flush = false, className, ...rest }: Props) {
  return (
    <Element
      {...rest}
      className={['card', flush ? '' : 'card-in', className ?? ''].filter(Boolean).join(' ')}
    >
      {children}
    </Element>
  );
}
