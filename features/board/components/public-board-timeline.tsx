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

/** The heights of the classes below: h-[28px] for the years and a body, h-14 for a seat with its office above the bar. */
const HEAD = 28;
const ROW = 56;
const WIDTH = 1000;

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
  const all = rows.flatMap(({ terms }) => terms);
  if (all.length === 0) return null;
  const { years, length, today: now, bars } = timelineOf(all, today);
  const count = years.last - years.first + 1;
  const yearWidth = Math.min(Math.max(WIDTH / count, 20), 170);
  const width = Math.round(count * yearWidth);
  const scale = (days: number) => (days * width) / length;
  const barOf = new Map(bars.map(({ term, bar }) => [term.id, bar]));
  const tops = topsOf(rows);
  const height = (tops.at(-1) ?? HEAD) + ROW;
  return (
    // From right to left, so that the picture opens at today where it does not fit.
    <section
      className="card card-in overflow-x-auto"
      dir="rtl"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={t('site.board.timeline')}
    >
      <div className="mr-auto grid w-max" dir="ltr">
        <div className="col-start-1 row-start-1 text-[0.82rem]" aria-hidden="true">
          <div className="h-[28px]" />
          {rows.map(({ key, office, isFirstOfBody }) => (
            <div key={key}>
              {isFirstOfBody ? (
                <div className="flex h-[28px] items-end font-medium text-accent">
                  <span className="sticky left-0" lang={office.body.name?.lang}>
                    {office.body.name?.text ?? t(`labels.body.${office.body.kind}`)}
                  </span>
                </div>
              ) : null}
              <div className="flex h-[56px] items-start pt-1.5 text-ink-soft">
                <span className="sticky left-0" lang={office.title?.lang}>
                  {office.title?.text ?? t(`labels.office.${office.kind}`)}
                </span>
              </div>
            </div>
          ))}
        </div>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('site.board.timelineSays', { from: String(years.first), to: String(years.last) })}
          className="col-start-1 row-start-1 block"
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
                top={(tops[at] ?? 0) + HEAD}
                nameless={t('site.board.nameNotShown')}
              />
            )),
          )}
        </svg>
      </div>
    </section>
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
