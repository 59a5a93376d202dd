import type { Document } from '../text/document';
import type { Months } from './point';
import type { Published, RawDate } from './told';

/** `last year`, `last summer`, `next May`: the nearest one on that side of the day of publication. */
export function relativeYear(
  iso: string,
  { relative, months }: { relative: number | 'same'; months?: Months },
): number | null {
  if (relative === 'same') return null;
  const [year = 0, published] = iso.split('-').map(Number);
  if (!months) return year + relative;
  if (published === undefined) return null;
  if (relative < 0) return months[1] < published ? year : year - 1;
  return relative > 0 && months[0] <= published ? year + 1 : year;
}

/** `2017-ci il ərzində`, `в течение 2017 года`, `итоги 2017 года`, `looked back at 2017`: what follows is of that year. */
export function isSpan(doc: Document, raw: RawDate): boolean {
  const [before, after] = [doc.tokens[raw.from - 1]?.plain ?? '', doc.tokens[raw.to]?.plain ?? ''];
  return (
    /^(?:erzinde|boyu|muddetinde|yekun)/.test(after) ||
    /^(?:течение|протяжении|итог(?:и|ов|ам|ах)|during|throughout)$/.test(before) ||
    (/^(?:at|on|over)$/.test(before) && doc.tokens[raw.from - 2]?.plain === 'back')
  );
}

/** `Report for 2017 / Presented on 27 January 2018`: the headline says of which year the text tells, not the day under it. */
export const isApartFromTitle = ({ start }: RawDate, year: number, near: Published | null): boolean =>
  start.day !== undefined && near?.iso.length === 4 && near.iso !== String(year);
