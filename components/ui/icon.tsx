const PATHS = {
  flame:
    'M12 2c4 5 6.500 7.600 6.500 11.600A6.500 6.500 0 0 1 12 20.500a6.500 6.500 0 0 1-6.500-6.900C5.500 9.600 8 7 12 2ZM12 11.500c1.700 2 2.500 2.900 2.500 4.400a2.500 2.500 0 0 1-5 0c0-1.500.8-2.400 2.500-4.400Z',
  calendar: 'M4 6.500h16V20H4zM4 10.500h16M8 3.500v5M16 3.500v5',
  place:
    'M12 21.500c4.500-4.600 7-8.200 7-11.500a7 7 0 0 0-14 0c0 3.300 2.500 6.900 7 11.500ZM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  link: 'M10 14a4.500 4.500 0 0 0 6.400.4l3-3A4.500 4.500 0 0 0 13 5l-1.200 1.200M14 10a4.500 4.500 0 0 0-6.400-.4l-3 3A4.500 4.500 0 0 0 11 19l1.200-1.200',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.200 15.200 20.500 20.500',
  check: 'm4.500 12.500 5 5 10-11',
  phone:
    'M5 3.500h4l1.500 5-2.200 1.600a12 12 0 0 0 5.600 5.600l1.600-2.200 5 1.500v4c0 1-.8 1.700-1.700 1.600A17 17 0 0 1 3.400 5.200 1.600 1.600 0 0 1 5 3.500Z',
  mail: 'M3.500 5.500h17v13h-17zM4 6.500l8 6.500 8-6.500',
  arrow: 'M4.500 12h15M13.500 6l6 6-6 6',
  back: 'M19.500 12h-15M10.500 6l-6 6 6 6',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  people:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 19.500c.6-3.400 3.200-5.500 6.500-5.500s5.900 2.100 6.500 5.500M16 5a3.500 3.500 0 0 1 0 6.500M17.500 14.300c2.100.7 3.600 2.500 4 5.200',
  download: 'M12 4v11M7 10.500l5 5 5-5M4.500 20h15',
  plus: 'M12 5v14M5 12h14',
  shield:
    'M12 3 5 5.800v5.700c0 4.300 2.900 7.600 7 9.500 4.100-1.900 7-5.200 7-9.500V5.800ZM9 12l2.200 2.200L15.200 10',
} as const;

export type IconName = keyof typeof PATHS;
type Props = {
  name: IconName;
  /** Only where no word stands beside it. */
  label?: string;
  className?: string;
};

/** Line drawings in one hand, in the colour of the text. Decoration unless `label` is given. */
export function Icon({ name, label, className = 'icon' }: Props) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from screen readers unless it has a label, which is its title
    <svg
      className={className}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-hidden={label ? undefined : true}
    >
      {label ? <title>{label}</title> : null}
      <path d={PATHS[name]} />
    </svg>
  );
}
