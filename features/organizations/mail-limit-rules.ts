interface Limits {
  perHour: number | null;
  perDay: number | null;
}

/** What holds of two limits: the lower; null where there is none. */
export function lowerLimit(a: number | null | undefined, b: number | null | undefined): number | null {
  const known = [a, b].filter((limit) => typeof limit === 'number');
  return known.length > 0 ? Math.min(...known) : null;
}

/** How many mails may go out now, after so many in the last hour and day. */
export function roomLeft({ perHour, perDay }: Limits, sent: { hour: number; day: number }): number {
  return Math.max(
    0,
    Math.min(
      (perHour ?? Number.POSITIVE_INFINITY) - sent.hour,
      (perDay ?? Number.POSITIVE_INFINITY) - sent.day,
    ),
  );
}
