import { instantToLocal } from '@/lib/dates/zoned';

/** The day that it is in a zone at a moment, as `yyyy-mm-dd`: what a form proposes. */
export const todayAt = (now: Date, zone = 'Asia/Baku'): string => instantToLocal(now, zone).slice(0, 10);
