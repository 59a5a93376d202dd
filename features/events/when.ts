import { parseEdtf } from '@/lib/dates/edtf';
import { noDateReason } from '@/lib/dates/typed-date';
import { instantToLocal, isZone, localToInstant } from '@/lib/dates/zoned';

interface WhenInput {
  dateKind: 'scheduled' | 'record';
  edtf?: string;
  starts?: string;
  ends?: string;
  timezone?: string;
}

/** When an event is, as the database keeps it: a record or scheduled, never both; a draft may have neither. */
export interface When {
  edtf: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  timezone: string | null;
  firstDay: string | null;
  lastDay: string | null;
}

type Field = 'edtf' | 'starts' | 'ends' | 'timezone';
type Problem = { problem: { field: Field; reason: string } };

const NO_DATE: When = {
  edtf: null,
  startsAt: null,
  endsAt: null,
  timezone: null,
  firstDay: null,
  lastDay: null,
};
const MINUTE = 60_000;
const LONGEST_DAYS = 366;

/** Reads what was typed; names the field that is wrong and why. Pure, the same in browser and server. */
export function whenOf(input: WhenInput): When | Problem {
  return input.dateKind === 'record' ? recordOf(input.edtf) : scheduledOf(input);
}

const wrong = (field: Field, reason: string): Problem => ({ problem: { field, reason } });

function recordOf(edtf: string | undefined): When | Problem {
  if (!edtf) return NO_DATE;
  const date = parseEdtf(edtf);
  if (!date) return wrong('edtf', noDateReason(edtf));
  return { ...NO_DATE, edtf: date.edtf, firstDay: date.from, lastDay: date.to };
}

function scheduledOf({ starts, ends, timezone }: WhenInput): When | Problem {
  if (!starts && !ends) return NO_DATE;
  if (!starts) return wrong('starts', 'required');
  if (!ends) return wrong('ends', 'required');
  if (!isZone(timezone)) return wrong('timezone', timezone ? 'timezone' : 'required');
  const startsAt = instantOf(starts, timezone);
  const endsAt = instantOf(ends, timezone);
  if (!startsAt) return wrong('starts', 'date-time');
  if (!endsAt) return wrong('ends', 'date-time');
  if (endsAt <= startsAt) return wrong('ends', 'end-before-start');
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * 86_400_000) return wrong('ends', 'too-big');
  const dayOf = (moment: Date) => instantToLocal(moment, timezone).slice(0, 10);
  return {
    edtf: null,
    startsAt,
    endsAt,
    timezone,
    firstDay: dayOf(startsAt),
    // An event until midnight does not reach into the next day.
    lastDay: dayOf(new Date(endsAt.getTime() - MINUTE)),
  };
}

/** The moment of a local time, or null when there is no such time in the calendar. */
export function instantOf(local: string, zone: string): Date | null {
  try {
    return localToInstant(local, zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
