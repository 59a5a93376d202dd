type Props = { day: string; partial: string };

/** What the two diamonds mean. */
export function TimelineLegend({ day, partial }: Props) {
  return (
    <p className="legend">
      <span>
        <i className="diamond" aria-hidden="true" />
        {day}
      </span>
      <span>
        <i className="diamond" data-partial="" aria-hidden="true" />
        {partial}
      </span>
    </p>
  );
}
