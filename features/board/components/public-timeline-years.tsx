import { yearStep } from '../timeline';

interface Props {
  years: { first: number; last: number };
  yearWidth: number;
  height: number;
  /** Where today stands. */
  now: number;
}

/** The years above the picture with their lines, and the line of today. */
export function PublicTimelineYears({ years, yearWidth, height, now }: Props) {
  const step = yearStep(yearWidth);
  const shown = Array.from({ length: years.last - years.first + 1 }, (_, at) => years.first + at).filter(
    (year) => year % step === 0,
  );
  return (
    <>
      {shown.map((year) => {
        const x = (year - years.first) * yearWidth;
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={22} y2={height} stroke="var(--line)" />
            <text x={x + 4} y={16} fontSize={12} fill="var(--ink-faint)">
              {year}
            </text>
          </g>
        );
      })}
      <line x1={now} x2={now} y1={22} y2={height} stroke="var(--pomegranate)" strokeDasharray="3 3" />
    </>
  );
}
