import type { OwnRule, Visibility } from '@/db/enums';
import { effectiveVisibility, FIELDS, PERSON_FIELDS, type PersonField } from './fields';

/** The fields of their own record that an organization may leave to its members. */
export const OWN_FIELDS = PERSON_FIELDS.filter(
  (field) => FIELDS[field].owner === 'edits' || FIELDS[field].owner === 'asks',
) as [PersonField, ...PersonField[]];

/**
 * What an organization may choose for a field, the most first. Further contacts may be private row by row: nobody could
 * approve them. A photo is put there or it is not.
 */
export function ownRulesOf(field: PersonField): OwnRule[] {
  if (field === 'contacts' || field === 'photo') return ['edit', 'no'];
  return FIELDS[field].owner === 'edits' ? ['edit', 'ask', 'no'] : ['ask', 'no'];
}

export type OwnRules = Partial<Record<PersonField, OwnRule>>;

/** What holds for a field: what the organization chose within its bounds, or the most. */
export function ownRule(field: PersonField, chosen: OwnRule | undefined): OwnRule {
  const [most = 'no', ...less] = ownRulesOf(field);
  return chosen !== undefined && less.includes(chosen) ? chosen : most;
}

/**
 * The fields under a rule, for somebody who chose who sees them. What is kept from admins cannot wait for their approval: the
 * person changes it alone.
 */
export function fieldsUnder(
  rule: OwnRule,
  rules: OwnRules,
  choices: Partial<Record<PersonField, Visibility>>,
): PersonField[] {
  return OWN_FIELDS.filter((field) => {
    const holds = ownRule(field, rules[field]);
    const isPrivate = effectiveVisibility(field, choices[field]) === 'self';
    return (holds === 'ask' && isPrivate ? 'edit' : holds) === rule;
  });
}
