import type { Locale } from '@/lib/locales';
import { termWords } from '../public-term-words';
import type { PublicTerm } from '../public-view';
import { type Bar, fitName } from '../timeline';

interface Props {
  locale: Locale;
  term: PublicTerm;
  bar: Bar | undefined;
  scale: (days: number) => number;
  top: number;
  nameless: string;
}

/** One term. An edge that is known is a line; one that is not fades. Who acts has a bar of another colour. */
export function PublicTimelineBar({ locale, term, bar, scale, top, nameless }: Props) {
  if (!bar) return null;
  const [from, sure, unsure, to] = [bar.from, bar.sure, bar.unsure, bar.to].map(scale) as [
    number,
    number,
    number,
    number,
  ];
  const width = Math.max(to - from, 2);
  const colour = term.origin === 'acting' ? 'var(--saffron)' : 'var(--accent)';
  const strength = term.person ? 0.26 : 0.12;
  const share = (x: number) => `${Math.round(((x - from) / width) * 1000) / 10}%`;
  const name = term.person?.name ?? nameless;
  const id = `t-${term.id}`;
  const isFading = sure > from || unsure < to;
  const isAtEnd = term.isCurrent && unsure >= to;
  return (
    <g>
      <title>{[name, termWords(term, locale)].filter(Boolean).join(' · ')}</title>
      {isFading ? (
        <linearGradient id={id}>
          <stop offset="0%" stopColor={colour} stopOpacity={sure > from ? 0 : strength} />
          <stop offset={share(sure)} stopColor={colour} stopOpacity={strength} />
          <stop offset={share(unsure)} stopColor={colour} stopOpacity={strength} />
          <stop offset="100%" stopColor={colour} stopOpacity={unsure < to ? 0 : strength} />
        </linearGradient>
      ) : null}
      <rect
        x={from}
        y={top}
        width={width}
        height={26}
        rx={3}
        fill={isFading ? `url(#${id})` : colour}
        fillOpacity={isFading ? undefined : strength}
      />
      {sure > from ? null : <rect x={from} y={top} width={3} height={26} fill={colour} />}
      {/* Who holds the office stands at its end: the picture opens there on a phone. */}
      <text
        x={isAtEnd ? to - 8 : from + 8}
        y={top + 18}
        textAnchor={isAtEnd ? 'end' : 'start'}
        fontSize={13}
        fill="var(--ink)"
        lang={term.person?.lang}
      >
        {term.person ? fitName(name, width) : ''}
      </text>
    </g>
  );
}
