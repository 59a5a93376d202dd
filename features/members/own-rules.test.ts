import { describe, expect, it } from 'vitest';
import { OWN_RULES } from '@/db/enums';
import type { ContactRow } from './contact-schema';
import { PERSON_FIELDS } from './fields';
import { chooseMain } from './main-contact';
import { fieldsUnder, OWN_FIELDS, ownRule, ownRulesOf } from './own-rules';

describe('what an organization may leave to its members', () => {
  it.each([
    ['name', undefined, 'ask'],
    ['name', 'edit', 'ask'],
    ['name', 'no', 'no'],
    ['patronymic', 'edit', 'ask'],
    ['nameForms', 'edit', 'ask'],
    ['birth', 'edit', 'ask'],
    ['phone', undefined, 'edit'],
    ['phone', 'ask', 'ask'],
    ['phone', 'no', 'no'],
    ['contacts', 'ask', 'edit'],
    ['contacts', 'no', 'no'],
  ] as const)('%s, chosen %s: %s', (field, chosen, holds) => {
    expect(ownRule(field, chosen)).toBe(holds);
  });

  it('never is the number, the membership or the notes, and each field has a place under one rule', () => {
    expect(PERSON_FIELDS.filter((field) => !OWN_FIELDS.includes(field))).toEqual([
      'memberNumber',
      'memberships',
      'notes',
    ]);
    const rules = { city: 'ask', email: 'no' } as const;
    const under = OWN_RULES.flatMap((rule) => fieldsUnder(rule, rules, { city: 'self' }));
    expect(under.toSorted()).toEqual(OWN_FIELDS.toSorted());
    expect(fieldsUnder('edit', rules, { city: 'self' })).toContain('city');
    expect(fieldsUnder('ask', rules, { city: 'members' })).toContain('city');
    expect(OWN_FIELDS.every((field) => ownRulesOf(field).includes('no'))).toBe(true);
  });
});

describe('the first contact of a kind', () => {
  const phone = (value: string, more: object = {}) => ({
    kind: 'phone' as const,
    label: 'work' as const,
    value,
    visibility: 'board' as const,
    ...more,
  });
  const of = {
    first: () => 'members' as const,
    row: ({ visibility = 'admins' }: ContactRow) => visibility,
  };

  it.each([
    ['stays without a tick', { phone: '1', contacts: [phone('2')] }, '1', ['2'], undefined],
    [
      'changes places with the ticked one',
      { phone: '1', contacts: [phone('2'), phone('3', { main: 'on' })] },
      '3',
      ['2', '1'],
      'board',
    ],
    ['is the next where it became empty', { contacts: [phone('2'), phone('3')] }, '2', ['3'], 'board'],
    ['is none where there is none', { contacts: [] }, undefined, [], undefined],
  ] as const)('%s', (_, input, first, rest, visibility) => {
    const chosen = chooseMain(input as never, ['phone', 'email', 'address'], of);
    expect(chosen.first.phone).toBe(first);
    expect(chosen.contacts.map(({ value }) => value)).toEqual(rest);
    expect(chosen.visibility.phone).toBe(visibility);
  });

  it('is left alone by who may not write it', () => {
    const chosen = chooseMain({ phone: undefined, contacts: [phone('2', { main: 'on' })] } as never, [], of);
    expect(chosen.first.phone).toBeUndefined();
    expect(chosen.contacts).toHaveLength(1);
  });
});
