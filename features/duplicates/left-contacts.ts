import { CONTACT_KINDS } from '@/db/enums';
import { effectiveVisibility } from '@/features/members/fields';
import type { Row } from './change-log';
import type { Decisions, PersonRows } from './decisions';

/**
 * The phone, mail or postal address that was not chosen becomes a further contact, seen by whoever saw it before. Nothing is
 * added that either record has as a further contact already.
 */
export function leftContacts(
  kept: PersonRows,
  gone: PersonRows,
  { of, choices }: Decisions,
): { table: string; row: Row }[] {
  const [mine, other] = [kept.person_details?.[0], gone.person_details?.[0]];
  const person = kept.people?.[0];
  if (!mine || !other || !person) return [];
  const known = [...(kept.person_contacts ?? []), ...(gone.person_contacts ?? [])];
  return CONTACT_KINDS.flatMap((kind, index) => {
    const [first, second] = [mine[kind], other[kind]];
    if (!first || !second || first === second) return [];
    const isGoneChosen = of(kind) === 'gone';
    const [left, row, side] = isGoneChosen
      ? [first, mine, choices.kept]
      : ([second, other, choices.gone] as const);
    if (known.some((contact) => contact.kind === kind && contact.value === left)) return [];
    return [
      {
        table: 'person_contacts',
        row: {
          organization_id: person.organization_id,
          person_id: person.id,
          kind,
          label: row[`${kind}_label`] ?? 'other',
          value: left,
          visibility: effectiveVisibility(kind, side[kind]),
          position: 100 + index,
        },
      },
    ];
  });
}
