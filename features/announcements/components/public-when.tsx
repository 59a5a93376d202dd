import { Eyebrow } from '@/components/ui/eyebrow';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';

/** The day on which it was put on the site, by the calendar of the organization. */
export function PublicWhen({ locale, at, timezone }: { locale: Locale; at: Date; timezone: string }) {
  return (
    <Eyebrow>
      <time dateTime={at.toISOString()}>{formatMoment(at, timezone, locale, 'date')}</time>
    </Eyebrow>
  );
}
