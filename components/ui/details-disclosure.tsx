import type { ReactNode } from 'react';

type Props = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** How the summary looks: a quiet link with a chevron, or a button. */
  look?: 'link' | 'button';
  /** Same name: opening one closes the others. */
  name?: string;
  id?: string;
};

/** More, opened on request; native <details>, works without JavaScript. */
export function DetailsDisclosure({ summary, children, open, look = 'link', name, id }: Props) {
  return (
    <details className="more" open={open} name={name} id={id}>
      <summary className={look === 'button' ? 'btn' : undefined}>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
