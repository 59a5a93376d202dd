import 'server-only';
import type { membershipsOf } from '@/features/members/memberships-of';
import { holdsOn } from '@/features/members/rules';
import type { MembershipNow } from './view';

type Rows = Awaited<ReturnType<typeof membershipsOf>>;

/** Of somebody's memberships the one that goes on, and the pause in which it rests on a day; null where none does. */
export function membershipNow(rows: Rows, day: string): MembershipNow | null {
  const open = rows.find(({ endsOn }) => endsOn === null);
  if (!open) return null;
  const { type, startEdtf, startsOn, pauses } = open;
  const pause = pauses.find((row) => holdsOn(row, day));
  return {
    type,
    start: startEdtf ?? startsOn,
    pause: pause
      ? {
          id: pause.id,
          start: pause.startEdtf,
          end: pause.endEdtf,
          // One that began today fills the day.
          isResumable: pause.endsOn === null && pause.startsOn < day,
        }
      : null,
  };
}
