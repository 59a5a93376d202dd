import { beforeAll, describe, expect, it } from 'vitest';
import { grant, makeAccount, makeMember, makeOrganization } from '@/db/testing/factories';
import { fillOrganization, type OrganizationRows } from '@/db/testing/full-organization';
import { contextOf, type RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { type Permission, rules } from '@/server/policy/permissions';
import { liftLockdown } from './organizations/commands/lift-lockdown';
import { lockOrganization } from './organizations/commands/lock';
import { probes } from './permission-probes';

type Door = {
  (request: RequestContext, input: unknown): Promise<unknown>;
  permission: Permission | 'public';
};

const files = import.meta.glob<Record<string, unknown>>(
  ['./*/{commands,queries}/*.ts', './*/queries.ts', './*/invitation*.ts', '!./**/*.test.ts'],
  { eager: true },
);

/** Every command and query that is only for whoever has just shown who they are. */
const doors = Object.entries(files)
  .flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, door]) =>
      typeof door === 'function' && 'permission' in door
        ? [{ name: `${file.split('/')[1]}.${name}`, door: door as unknown as Door }]
        : [],
    ),
  )
  .filter(({ door }) => door.permission !== 'public' && rules[door.permission].confirmed)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

let rows: OrganizationRows;
let admin: RequestContext;
let unconfirmed: RequestContext;
/** For the doors of the operator alone. */
let operator: RequestContext;
let unconfirmedOperator: RequestContext;

beforeAll(async () => {
  const organization = await makeOrganization();
  const account = await makeAccount();
  await grant(organization.id, account.id, 'admin');
  await makeMember(organization.id, account.id);
  rows = await fillOrganization(organization.id, account.id);
  const as = (isConfirmed: boolean) =>
    contextOf({ ...account, sessionId: 'none', isConfirmed }, 'az', organization.slug);
  [admin, unconfirmed] = [await as(true), await as(false)];
  const theirs = await makeAccount({ isOperator: true });
  const operating = (isConfirmed: boolean) =>
    contextOf({ ...theirs, sessionId: 'none', isConfirmed }, 'az', organization.slug);
  [operator, unconfirmedOperator] = [await operating(true), await operating(false)];
});

const codeOf = (door: Door, request: RequestContext, input: unknown) =>
  door(request, input).then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );

describe('what is only for whoever has just shown who they are', () => {
  it('is this', () => {
    const table = doors.map(({ name, door }) => `${name.padEnd(40)} ${door.permission}`);
    console.log(table.join('\n'));
    expect(doors.map(({ name }) => name)).toEqual([
      'accounts.confirmIdentity',
      'announcements.releaseMail',
      'announcements.resumeAnnouncement',
      'announcements.sendAnnouncement',
      'board.giveAccess',
      'check-in.takePaper',
      'consents.askForConsents',
      'dues.exportLedger',
      'members.chooseOwnRules',
      'members.exportMembers',
      'members.listExportedQuestions',
      'members.readExportRows',
      'organizations.askClaimant',
      'organizations.changeRole',
      'organizations.grantClaim',
      'organizations.invite',
      'organizations.liftLockdown',
      'organizations.refuseClaim',
      'organizations.revokeAccess',
      'organizations.revokeInvitation',
      'personal-data.confirmRun',
      'personal-data.orderData',
      'personal-data.requestErasure',
      'personal-data.requestErasureOf',
      'registrations.exportList',
    ]);
  });

  it.each(doors)('$name', async ({ name, door }) => {
    if (name === 'organizations.liftLockdown') await lockOrganization(admin, {});
    const input = probes[name]?.input(rows) ?? {};
    const isOfOperator = door.permission === 'claim:decide';
    const [before, after] = isOfOperator ? [unconfirmedOperator, operator] : [unconfirmed, admin];
    expect(await codeOf(door, before, input)).toBe('unconfirmed');
    expect(await codeOf(door, after, input)).not.toBe('unconfirmed');
    if (name === 'organizations.liftLockdown') await liftForTheRest();
    else rows = await fillOrganization(admin.organization?.id ?? '', admin.standing.accountId);
  });
});

/** Only the second of two administrators or the operator lifts; here others are to be asked afterwards. */
async function liftForTheRest() {
  const operator = await makeAccount({ isOperator: true });
  const request = await contextOf(
    { ...operator, sessionId: 'none', isConfirmed: true },
    'az',
    admin.organization?.slug,
  );
  await liftLockdown(request, {});
}
