import type { ReactNode } from 'react';

type Props = { title: string; children?: ReactNode; actions?: ReactNode; headingLevel?: 2 | 3 };

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children, actions, headingLevel = 2 }: Props) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <Heading className="empty-title">{title}</Heading>
      {children ? <div>{children}</div> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}
