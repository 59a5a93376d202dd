import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** One quiet line below: how many, as of when. */
  sub?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Above the title: eyebrow or status. */
  above?: ReactNode;
  lang?: string;
};

/** The title of a screen and what can be done on it. */
export function PageHeader({ title, sub, actions, above, lang }: Props) {
  return (
    <div className="page-head">
      <div className="min-w-0">
        {above}
        <h1 lang={lang}>{title}</h1>
        {sub ? <div className="sub">{sub}</div> : null}
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}
