import { describe, expect, it } from 'vitest';
import { can, refusalOf } from './can';
import { OPEN_IN_LOCKDOWN, PERMISSIONS, type Permission, ROLES, type Role, rules } from './permissions';

const ASKING = ROLES.filter((role) => role !== 'system');

/**
 * The policy as a table for people to read: role × permission. `✓` may, `own` only for what belongs to them,
 * `seen` is refused openly ("forbidden"), `·` does not learn that it exists ("not found").
 */
function policyTable(): string {
  const head = `| permission | ${ASKING.join(' | ')} |`;
  const line = `|---|${ASKING.map(() => '---').join('|')}|`;
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map(
    (permission) => `| ${permission} | ${ASKING.map((role) => cell(permission, role)).join(' | ')} |`,
  );
  return [head, line, ...rows].join('\n');
}

function cell(permission: Permission, role: Role): string {
  const mine = { id: 'row', ownerAccountId: 'me' };
  const standing = {
    roles: new Set([role]),
    accountId: role === 'anonymous' ? null : 'me',
    linkedId: role === 'link' ? 'row' : null,
  };
  if (can(standing, permission)) return '✓';
  if (can(standing, permission, mine)) return 'own';
  return refusalOf(standing, permission) === 'forbidden' ? 'seen' : '·';
}

const INTRODUCTION = `# Who may do what

Written by \`npm test\` from \`server/policy/permissions.ts\`; a change of the policy is a change of this file. \`✓\` may,
\`own\` only what belongs to them, \`seen\` is refused openly ("forbidden"), \`·\` does not learn that it exists ("not
found"). A role is had in one organization; in every other one the same person is nobody.
`;

const confirmedText = () =>
  `Only for whoever has shown who they are in the last ten minutes, by signing in or by the password once more (security.md 3.3): ${(
    Object.keys(PERMISSIONS) as Permission[]
  )
    .filter((name) => rules[name].confirmed)
    .map((name) => `\`${name}\``)
    .join(', ')}. \`authorize\` refuses all others, so that no command or query can forget it.`;

const lockdownText = () =>
  `While an organization is locked (ADR 17), only these hold: ${[...OPEN_IN_LOCKDOWN].map((name) => `\`${name}\``).join(', ')}.`;

describe('the policy', () => {
  it('is what docs/permissions.md says', async () => {
    await expect(
      `${INTRODUCTION}\n${policyTable()}\n\n${confirmedText()}\n\n${lockdownText()}\n`,
    ).toMatchFileSnapshot('../../docs/permissions.md');
  });

  it('lets nobody without an account into anything but what is open to everybody', () => {
    const open = policyTable()
      .split('\n')
      .slice(2)
      .filter((row) => row.split('|')[2]?.includes('✓'))
      .map((row) => row.split('|')[1]?.trim());
    expect(open).toEqual([
      'correction:create',
      'application:create',
      'registration:create',
      'account:sign-in',
      'account:set-up',
    ]);
  });
});
