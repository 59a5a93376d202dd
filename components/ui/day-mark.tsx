import type { ReactNode } from 'react';

type Props = { day: ReactNode; children: ReactNode; dateTime?: string; sub?: ReactNode };

/** A date set large: the day as a figure, the rest in words beside it. */
export function DayMark({ day, children, dateTime, sub }: Props) {
  return (
    <p className="day">
      <b>{day}</b>
      <span>
        {dateTime ? <time dateTime={dateTime}>{children}</time> : children}
        {sub ? <span className="soft block">{sub}</span> : null}
      </span>
    </p>
  );
}
