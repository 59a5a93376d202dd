import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  children: ReactNode;
  id?: string;
  /** The column beside: next event, legend, calendar link. On a phone below the text, or above it with `asideFirst`. */
  aside?: ReactNode;
  asideFirst?: boolean;
  lang?: string;
};

/** A part of a page with its heading, and a column beside it where there is something to put there. */
export function Section({ title, children, id, aside, asideFirst = false, lang }: Props) {
  const heading = (
    <h2 className="section-title" lang={lang}>
      {title}
    </h2>
  );
  if (aside === undefined) {
    return (
      <section className="section" id={id}>
        {heading}
        {children}
      </section>
    );
  }
  return (
    <section className="section cols" id={id}>
      <div className="min-w-0">
        {heading}
        {children}
      </div>
      <div className={asideFirst ? 'first' : undefined}>{aside}</div>
    </section>
  );
}
