import type { ReactNode } from 'react';

type Props = { year: ReactNode; children: ReactNode; id?: string };

/** One year of a timeline: the year beside its entries (`TimelineEntry`). */
export function TimelineYear({ year, children, id }: Props) {
  return (
    <div className="year" id={id}>
      <h3>{year}</h3>
      <ol className="timeline">{children}</ol>
    </div>
  );
}
