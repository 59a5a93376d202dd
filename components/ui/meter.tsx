type Props = { value: number; max: number; label: string; decorative?: boolean };

/** How full something is (seats). The same is said in words beside it: then `decorative`. */
export function Meter({ value, max, label, decorative = false }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const described = decorative
    ? { 'aria-hidden': true as const }
    : {
        role: 'meter',
        'aria-label': label,
        'aria-valuemin': 0,
        'aria-valuemax': max,
        'aria-valuenow': Math.min(max, Math.max(0, value)),
      };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from screen readers where the words beside it say the same
    <svg className="seats" width="100%" height="6" {...described}>
      {decorative ? null : <title>{label}</title>}
      <rect width={`${Math.round(share * 100)}%`} height="100%" rx="3" fill="currentColor" />
    </svg>
  );
}
