import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/locales';
import type { PublicOffice, PublicTerm } from '../public-view';
import { timelineOf } from '../timeline';
import { PublicTimelineBar } from './public-timeline-bar';
import { PublicTimelineYears } from './public-timeline-years';

interface Props {
  locale: Locale;
  offices: readonly PublicOffice[];
  /** The day that it is where the organization is. */
  today: string;
}

const ROW = 44;
const HEAD = 28;
const WIDTH = 900;

interface Row {
  key: string;
  office: PublicOffice;
  terms: readonly PublicTerm[];
  /** The first row of a body: its name stands above. */
  isFirstOfBody: boolean;
}

/** The board through the years as a picture: a row for each seat, a bar for each term. The table says the same in words. */
export async function PublicBoardTimeline({ locale, offices, today }: Props) {
  const t = await getTranslations();
  const rows = rowsOf(offices);
  const {
    years,
    length,
    today: now,
    bars,
  } = timelineOf(
    rows.flatMap(({ terms }) => terms),
    today,
  );
  if (bars.length === 0) return null;
  const count = years.last - years.first + 1;
  const yearWidth = Math.min(Math.max(WIDTH / count, 20), 96);
  const width = Math.round(count * yearWidth);
  const scale = (days: number) => (days * width) / length;
  const barOf = new Map(bars.map(({ term, bar }) => [term.id, bar]));
  const tops = topsOf(rows);
  const height = (tops.at(-1) ?? HEAD) + ROW;
  return (
    <div className="card card-in flex gap-3">
      <div className="w-[7.5rem] shrink-0 text-[0.82rem] leading-tight sm:w-[11rem]" aria-hidden="true">
        <div className="h-7" />
        {rows.map(({ key, office, isFirstOfBody }) => (
          <div key={key}>
            {isFirstOfBody ? (
              <div className="flex h-7 items-end font-medium text-accent">
                <span className="truncate" lang={office.body.name?.lang}>
                  {office.body.name?.text ?? t(`labels.body.${office.body.kind}`)}
                </span>
              </div>
            ) : null}
            <div className="flex h-11 items-center">
              <span className="line-clamp-2" lang={office.title?.lang}>
                {office.title?.text ?? t(`labels.office.${office.kind}`)}
              </span>
            </div>
          </div>
        ))}
      </div>
      {/* From right to left, so that the picture opens at today where it does not fit. */}
      <section
        className="min-w-0 grow overflow-x-auto"
        dir="rtl"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t('site.board.timeline')}
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('site.board.timelineSays', { from: String(years.first), to: String(years.last) })}
          direction="ltr"
          className="block"
        >
          <PublicTimelineYears years={years} yearWidth={yearWidth} height={height} now={scale(now)} />
          {rows.flatMap(({ terms }, at) =>
            terms.map((term) => (
              <PublicTimelineBar
                key={term.id}
                locale={locale}
                term={term}
                bar={barOf.get(term.id)}
                scale={scale}
                top={tops[at] ?? 0}
                nameless={t('site.board.nameNotShown')}
              />
            )),
          )}
        </svg>
      </section>
    </div>
  );
}

/** A row for each seat that somebody held, those of one office together. */
function rowsOf(offices: readonly PublicOffice[]): Row[] {
  const rows: Row[] = [];
  const isNamed = new Set(offices.map(({ body }) => body.id)).size > 1;
  for (const office of offices) {
    for (const seatId of [...new Set(office.terms.map((term) => term.seatId))]) {
      const isFirstOfBody = isNamed && rows.at(-1)?.office.body.id !== office.body.id;
      rows.push({
        key: seatId,
        office,
        terms: office.terms.filter((term) => term.seatId === seatId),
        isFirstOfBody,
      });
    }
  }
  return rows;
}

function topsOf(rows: readonly Row[]): number[] {
  const tops: number[] = [];
  let next = HEAD;
  for (const { isFirstOfBody } of rows) {
    if (isFirstOfBody) next += HEAD;
    tops.push(next);
    next += ROW;
  }
  return tops;
}
