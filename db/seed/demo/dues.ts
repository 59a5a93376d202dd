import type { MembershipType, PaymentMethod } from '@/db/enums';
import { duesEntries, duesExemptions, duesFees, duesReceiptNumbers } from '@/db/schema/dues';
import type { DemoMember } from './members';
import type { DemoScene } from './scene';
import { dayIn } from './write-events';

const EUR = 'EUR';
const AUTHOR = 'Nümunə xəzinədar';
/** In cents. From this year on an ordinary membership costs more. */
const FEES: readonly { type: MembershipType; before: number; now: number }[] = [
  { type: 'ordinary', before: 4_800, now: 6_000 },
  { type: 'youth', before: 2_000, now: 2_000 },
  { type: 'family', before: 9_000, now: 9_000 },
];
const EXEMPT = { member: 12, reason: 'Təqaüdçü' };
const METHODS: readonly PaymentMethod[] = ['bank', 'cash', 'bank', 'other'];

type Due = typeof duesEntries.$inferSelect;

/** What was asked of everybody last year and this year, and what they have paid of it: most all, some a part, a few nothing. */
export async function writeDues(scene: DemoScene, members: readonly DemoMember[]): Promise<void> {
  const { tx, organizationId, now, personIdOf } = scene;
  const thisYear = Number(dayIn(0, now).slice(0, 4));
  await tx.insert(duesExemptions).values({
    organizationId,
    personId: personIdOf(EXEMPT.member),
    startsOn: `${thisYear - 1}-01-01`,
    reason: EXEMPT.reason,
  });
  const last = await raise(scene, members, thisYear - 1, 'before');
  const current = await raise(scene, members, thisYear, 'now');
  const paid = [
    ...paymentsOf(scene, members, last, () => 1),
    ...paymentsOf(scene, members, current, shareOfThisYear),
  ].map((payment, index) => ({ ...payment, receiptYear: thisYear, receiptNumber: index + 1 }));
  await tx.insert(duesEntries).values(paid);
  await tx.insert(duesReceiptNumbers).values({ organizationId, year: thisYear, last: paid.length });
}

/** The fees of a year, and what is due by today of everybody who was a member in it. */
async function raise(
  { tx, organizationId, now, personIdOf }: DemoScene,
  members: readonly DemoMember[],
  year: number,
  amount: 'before' | 'now',
): Promise<Due[]> {
  const [startsOn, endsOn] = [`${year}-01-01`, `${year + 1}-01-01`];
  const ends = amount === 'before' ? endsOn : null;
  const fees = await tx
    .insert(duesFees)
    .values(
      FEES.map(({ type, ...amounts }) => {
        return {
          organizationId,
          type,
          period: 'year' as const,
          amount: amounts[amount],
          currency: EUR,
          startsOn,
          endsOn: ends,
        };
      }),
    )
    .returning();
  const dues = members.flatMap(({ memberships }, index) => {
    const held = memberships.find(
      (one) => (one.startsOn ?? '') < endsOn && (one.endsOn ?? endsOn) > startsOn,
    );
    const fee = fees.find(({ type }) => type === held?.type);
    const onDay = held?.startsOn && held.startsOn > startsOn ? held.startsOn : startsOn;
    if (!fee || index === EXEMPT.member || onDay > dayIn(0, now)) return [];
    return {
      organizationId,
      personId: personIdOf(index),
      raisedFor: personIdOf(index),
      kind: 'due' as const,
      amount: fee.amount,
      currency: EUR,
      onDay,
      period: 'year' as const,
      periodStartsOn: startsOn,
      membershipType: fee.type,
      feeId: fee.id,
      author: AUTHOR,
    };
  });
  return tx.insert(duesEntries).values(dues).returning();
}

/** What members have paid of these dues on the day on which they were due. */
function paymentsOf(
  { organizationId, personIdOf }: DemoScene,
  members: readonly DemoMember[],
  dues: readonly Due[],
  shareOf: (member: number) => number,
) {
  return members.flatMap((_, index) => {
    const due = dues.find(({ personId }) => personId === personIdOf(index));
    const share = index % 17 === 5 ? 0 : shareOf(index);
    if (!due || share === 0) return [];
    return {
      organizationId,
      personId: due.personId,
      kind: 'payment' as const,
      amount: -due.amount * share,
      currency: EUR,
      onDay: due.onDay,
      method: METHODS[index % METHODS.length] ?? 'bank',
      settles: due.id,
      author: AUTHOR,
    };
  });
}

function shareOfThisYear(member: number): number {
  if (member % 9 === 4) return 0.5;
  return member % 3 === 2 ? 0 : 1;
}
