import { expect, test } from 'vitest';
import { isOfOrganization, isUndecided } from './claim-rules';

const contact = { website: 'https://www.qerb.example/az', contactEmail: 'Qerb@gmail.com' };

test.each([
  ['sedr@qerb.example', true],
  ['sedr@MAIL.qerb.example', true],
  ['qerb@gmail.com', true],
  ['someone@gmail.com', false],
  ['sedr@notqerb.example', false],
  ['sedr@example', false],
  ['sedr@qerb.example.evil.example', false],
  [null, false],
])('%s speaks for the organization: %s', (email, expected) => {
  expect(isOfOrganization(email, contact)).toBe(expected);
});

test('nothing speaks for an organization that says nothing of itself', () => {
  expect(isOfOrganization('sedr@qerb.example', { website: null, contactEmail: null })).toBe(false);
});

test.each([
  ['open', true],
  ['asked', true],
  ['granted', false],
  ['refused', false],
] as const)('%s is undecided: %s', (state, expected) => {
  expect(isUndecided(state)).toBe(expected);
});
