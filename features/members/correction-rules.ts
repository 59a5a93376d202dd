import type { MembershipEnd } from '@/db/enums';
import type { MembershipCorrection } from './correct-schema';
import { isProblem, type Span, spanOf } from './rules';

/** A membership as it is kept. */
export interface KeptMembership {
  id: string;
  type: string;
  startEdtf: string | null;
  startsOn: string;
  endEdtf: string | null;
  endsOn: string | null;
  endReason: MembershipEnd | null;
  pauses: readonly Span[];
}

export type Corrected = Pick<
  KeptMembership,
  'type' | 'startEdtf' | 'startsOn' | 'endEdtf' | 'endsOn' | 'endReason'
>;
export type CorrectionProblem = { field: 'start' | 'end' | 'reason'; reason: string };

/** What is asked of a membership in one form, as the form shows it. */
export const termsOf = ({
  type,
  startEdtf,
  startsOn,
  endEdtf,
  endsOn,
  endReason,
}: Omit<Corrected, 'pauses'>) => ({
  type,
  start: startEdtf ?? startsOn,
  end: endEdtf ?? endsOn,
  reason: endReason,
});

/**
 * The membership `id` among those of its person as it is after the correction, or what speaks against that. Its pauses stay
 * within it and no other is held on one of its days; what was otherwise before is left to whoever corrects that.
 */
export function corrected(
  memberships: readonly KeptMembership[],
  row: KeptMembership,
  { type, start, end, reason }: Omit<MembershipCorrection, 'id' | 'version' | 'membership'>,
): Corrected | CorrectionProblem {
  const hasEnded = row.endsOn !== null;
  if (hasEnded && end === undefined) return { field: 'end', reason: 'required' };
  if (hasEnded && row.endReason !== null && reason === undefined)
    return { field: 'reason', reason: 'required' };
  const span = spanOf(start, end ?? null);
  if (isProblem(span)) return span;
  if (span.startsOn === null) return { field: 'start', reason: 'edtf' };
  const after = {
    type,
    startEdtf: start,
    startsOn: span.startsOn,
    endEdtf: end ?? null,
    endsOn: span.endsOn,
    endReason: reason ?? null,
  };
  return pauseLeftOut(row, after) ?? overlap(memberships, row, after) ?? after;
}

const isBefore = (pause: Span, { startsOn }: Corrected) => (pause.startsOn ?? '') < startsOn;
const isAfter = (pause: Span, { endsOn }: Corrected) => endsOn !== null && endsOn <= (pause.startsOn ?? '');

function pauseLeftOut(row: KeptMembership, after: Corrected): CorrectionProblem | null {
  const isNew = (isOut: typeof isBefore) =>
    row.pauses.some((pause) => isOut(pause, after) && !isOut(pause, row));
  if (isNew(isBefore)) return { field: 'start', reason: 'membership-after-pause' };
  return isNew(isAfter) ? { field: 'end', reason: 'membership-before-pause' } : null;
}

/** Said beside the day that reaches into the other one. */
function overlap(
  memberships: readonly KeptMembership[],
  { id }: KeptMembership,
  after: Corrected,
): CorrectionProblem | null {
  const other = memberships.find(
    (one) =>
      one.id !== id &&
      (after.endsOn === null || one.startsOn < after.endsOn) &&
      (one.endsOn === null || after.startsOn < one.endsOn),
  );
  if (!other) return null;
  const isAtEnd = after.endsOn !== null && after.startsOn < other.startsOn;
  return { field: isAtEnd ? 'end' : 'start', reason: 'membership-overlaps' };
}

/** Whether somebody is a member again after a membership that ended with their death. */
export const outlived = (rows: readonly Pick<KeptMembership, 'startsOn' | 'endReason'>[]): boolean =>
  rows.some(
    ({ endReason, startsOn }) => endReason === 'died' && rows.some((later) => later.startsOn > startsOn),
  );
