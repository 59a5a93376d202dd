import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockdowns } from '@/db/schema/organizations';
import { grant, makeAccount, makeMember, makeOrganization, makeTerm, ownerDb } from '@/db/testing/factories';
import { fillOrganization, type OrganizationRows } from '@/db/testing/full-organization';
import { contextOf, linkContext, type RequestContext, systemContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { OPEN_IN_LOCKDOWN, type Permission, rules } from '@/server/policy/permissions';
import { probes } from './permission-probes';

interface Door {
  (request: RequestContext, input: unknown): Promise<unknown>;
  permission: Permission | 'public';
}

const files = import.meta.glob<Record<string, unknown>>(
  ['./*/{commands,queries}/*.ts', './*/queries.ts', './*/invitation*.ts', '!./**/*.test.ts'],
  { eager: true },
);

/** The doors of the permission matrix, and all of invitations. */
const doors = Object.entries(files)
  .flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, door]) =>
      typeof door === 'function' && 'permission' in door
        ? [{ name: `${file.split('/')[1]}.${name}`, door: door as unknown as Door }]
        : [],
    ),
  )
  .filter(({ name, door }) => door.permission !== 'public' && name in probes);

/** Rows that only whoever made them may ask for: everybody here is told that there is none. */
const OF_THE_ASKER = ['members.getExport', 'members.readExportRows'];

let rows: OrganizationRows;
let requests: Record<string, RequestContext>;

beforeAll(async () => {
  const organization = await makeOrganization();
  const owner = await makeAccount();
  rows = await fillOrganization(organization.id, owner.id);
  const asAccount = async (account: Awaited<ReturnType<typeof makeAccount>>) =>
    contextOf({ ...account, sessionId: randomUUID(), isConfirmed: true }, 'az', organization.slug);
  const staff = async (role: 'admin' | 'editor' | 'event-manager') => {
    const account = await makeAccount();
    await grant(organization.id, account.id, role);
    return asAccount(account);
  };
  const member = await makeAccount();
  await makeMember(organization.id, member.id);
  const board = await makeAccount();
  await makeTerm(organization.id, (await makeMember(organization.id, board.id)).id);
  // Made before the lock: whoever has begun something does not finish it either.
  requests = {
    anonymous: await contextOf(null, 'az', organization.slug),
    owner: await asAccount(owner),
    member: await asAccount(member),
    board: await asAccount(board),
    'event-manager': await staff('event-manager'),
    editor: await staff('editor'),
    admin: await staff('admin'),
    operator: await asAccount(await makeAccount({ isOperator: true })),
    system: systemContext('az', organization),
    link: linkContext('az', organization, { id: randomUUID(), targetId: rows.registration }),
  };
  await ownerDb().insert(lockdowns).values({ organizationId: organization.id });
});

async function ask(door: Door, request: RequestContext, input: unknown): Promise<string> {
  try {
    await door(request, input);
    return 'yes';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('a locked organization', () => {
  it('keeps open what is named, and nothing that shows a person', () => {
    expect([...OPEN_IN_LOCKDOWN].sort()).toEqual([
      'account:confirm',
      'account:read',
      'account:set-up',
      'account:sign-in',
      'account:update',
      'correction:create',
      'lockdown:lift',
      'lockdown:lift-alone',
      'lockdown:lock',
      'lockdown:read',
      'mail:note-bounce',
      'organization:create',
      'restore:work',
      'subscription:choose',
    ]);
    expect(doors.length).toBeGreaterThan(200);
  });

  it.each(doors.filter(({ door }) => !OPEN_IN_LOCKDOWN.has(door.permission as Permission)))(
    'is closed at $name',
    async ({ name, door }) => {
      const permission = door.permission as Permission;
      const answers: [string, string][] = [];
      for (const [who, request] of Object.entries(requests)) {
        answers.push([who, await ask(door, request, probes[name]?.input(rows))]);
      }
      const wrong = answers.filter(([, answer]) => !['locked', 'not-found', 'forbidden'].includes(answer));
      expect(wrong).toEqual([]);
      // Whoever may without a row of their own is told so: the refusal is the lock's, not that nothing was found.
      const told = answers.filter(([, answer]) => answer === 'locked').map(([who]) => who);
      const may = Object.entries(requests).filter(([, { standing }]) => can(standing, permission));
      if (!probes[name]?.takesRow && !probes[name]?.ofMyself && !probes[name]?.byLink) {
        expect(told.sort()).toEqual(may.map(([who]) => who).sort());
      }
      const isOfAsker = probes[name]?.byLink || OF_THE_ASKER.includes(name);
      if (rules[permission].roles.length > 0 && !isOfAsker) expect(told.length).toBeGreaterThan(0);
    },
  );
});
