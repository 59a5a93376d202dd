import type { Row } from './change-log';
import type { Decisions, PersonRows } from './decisions';
import type { MergePlan } from './merge-plan';
import { type DatedRow, joinMemberships, overlapping } from './rules';

const datedRow = (row: Row): DatedRow => ({
  id: String(row.id),
  type: row.type as DatedRow['type'],
  startsOn: String(row.starts_on),
  endsOn: (row.ends_on as string | null) ?? null,
  endEdtf: (row.end_edtf as string | null) ?? null,
  endReason: (row.end_reason as DatedRow['endReason']) ?? null,
});

/** Of memberships that overlap one is left, or they become one. */
export function planMemberships(
  plan: MergePlan,
  kept: PersonRows,
  gone: PersonRows,
  { of }: Decisions,
): void {
  const [mine, theirs] = [kept.memberships ?? [], gone.memberships ?? []];
  const all = [...mine, ...theirs];
  const rowOf = (id: string) => all.find((row) => row.id === id) as Row;
  const chosen = of('memberships');
  const drop = (ids: readonly string[]) => {
    for (const id of ids) plan.dropped.push({ table: 'memberships', row: rowOf(id) });
  };
  if (chosen === 'kept' || chosen === 'gone') {
    const [less, more] = (chosen === 'kept' ? [theirs, mine] : [mine, theirs]).map((rows) =>
      rows.map(datedRow),
    );
    drop(overlapping(less ?? [], more ?? []));
    return;
  }
  const { dropped, extended } = joinMemberships(all.map(datedRow));
  drop(dropped);
  for (const [id, { endsOn, endEdtf, endReason, type }] of extended) {
    plan.set.push({
      table: 'memberships',
      row: rowOf(id),
      values: { ends_on: endsOn, end_edtf: endEdtf, end_reason: endReason, type },
    });
  }
}
