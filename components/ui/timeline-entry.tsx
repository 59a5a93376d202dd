import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** The date as it is known, already in words; more may follow ("· Zelenoqrad"). */
  when: ReactNode;
  /** For machines: 2019-05-28, 2019-05 or 2019. */
  dateTime?: string;
  /** Only month or year is known: outlined diamond. */
  partial?: boolean;
  /** Tags and other small things below the title. */
  children?: ReactNode;
  /** Reference marks after the title. */
  marks?: ReactNode;
  href?: string;
  lang?: string;
};

/** A filled diamond for a day, an outlined one for month or year. */
export function TimelineEntry({
  title,
  when,
  dateTime,
  partial = false,
  children,
  marks,
  href,
  lang,
}: Props) {
  return (
    <li data-partial={partial ? '' : undefined}>
      {dateTime ? (
        <time className="when" dateTime={dateTime}>
          {when}
        </time>
      ) : (
        <span className="when">{when}</span>
      )}
      <p className="title" lang={lang}>
        {href ? <a href={href}>{title}</a> : title}
        {marks}
      </p>
      {children}
    </li>
  );
}
