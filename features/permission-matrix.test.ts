import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { grant, makeAccount, makeMember, makeOrganization, makeTerm } from '@/db/testing/factories';
import { fillOrganization, missingRows, type OrganizationRows } from '@/db/testing/full-organization';
import { contextOf, linkContext, type RequestContext, systemContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { can, type Owned, refusalOf } from '@/server/policy/can';
import type { Permission } from '@/server/policy/permissions';
import { probes } from './permission-probes';

interface Door {
  (request: RequestContext, input: unknown): Promise<unknown>;
  permission: Permission | 'public';
}

const files = import.meta.glob<Record<string, unknown>>(
  ['./*/{commands,queries}/*.ts', './*/queries.ts', './*/invitation*.ts', '!./**/*.test.ts'],
  { eager: true },
);

/** Every command and query of the house, found by what it is, so that none can be forgotten. */
const doors = Object.entries(files)
  .flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, door]) =>
      typeof door === 'function' && 'permission' in door
        ? [{ name: `${file.split('/')[1]}.${name}`, door: door as unknown as Door }]
        : [],
    ),
  )
  .filter(({ door }) => door.permission !== 'public')
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Doors to one's own account, opened by a secret or by nobody but the account, and the lock, which would close all others:
 * their own tests ask them.
 */
const isInside = ({ door }: { door: Door }) =>
  !/^(account|invitation|lockdown):|:operate$/.test(door.permission);

const ROLES = [
  'anonymous',
  'stranger',
  'owner',
  'member',
  'board',
  'event-manager',
  'treasurer',
  'editor',
  'admin',
  'operator',
  'neighbour',
  'system',
] as const;
type Principal = (typeof ROLES)[number];

/** Private to the neighbour: stands in no answer to anybody of the organization. */
const CANARY = 'QONŞU-SİRRİ';
/** The project "behind the second wall" runs the same questions with the filters of all queries taken away. */
const isWithoutFilter = process.env.OCAQ_WITHOUT_FILTER === '1';

let requests: Record<Principal, RequestContext>;
let own: OrganizationRows;
let foreign: OrganizationRows;
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let ownerId: string;
/** The rows that each role was given last, worn by what it did with them. */
const worn = new Map<Principal, OrganizationRows>();

beforeAll(async () => {
  organization = await makeOrganization();
  const neighbour = await makeOrganization();
  const owner = await makeAccount();
  ownerId = owner.id;
  own = await fillOrganization(organization.id, owner.id);
  foreign = await fillOrganization(neighbour.id, null, CANARY);

  const asAccount = async (account: Awaited<ReturnType<typeof makeAccount>>) =>
    contextOf({ ...account, sessionId: randomUUID(), isConfirmed: true }, 'az', organization.slug);
  const withRole = async (role: 'admin' | 'editor' | 'event-manager' | 'treasurer') => {
    const account = await makeAccount();
    await grant(organization.id, account.id, role);
    return asAccount(account);
  };
  const member = await makeAccount();
  await makeMember(organization.id, member.id);
  const boardMember = await makeAccount();
  await makeTerm(organization.id, (await makeMember(organization.id, boardMember.id)).id);
  const neighbourAdmin = await makeAccount();
  await grant(neighbour.id, neighbourAdmin.id, 'admin');
  requests = {
    anonymous: await contextOf(null, 'az', organization.slug),
    stranger: await asAccount(await makeAccount()),
    owner: await asAccount(owner),
    member: await asAccount(member),
    board: await asAccount(boardMember),
    'event-manager': await withRole('event-manager'),
    treasurer: await withRole('treasurer'),
    editor: await withRole('editor'),
    admin: await withRole('admin'),
    operator: await asAccount(await makeAccount({ isOperator: true })),
    neighbour: await asAccount(neighbourAdmin),
    system: systemContext('az', organization),
  };
});

async function freshRows(role: Principal): Promise<OrganizationRows> {
  const rows = await fillOrganization(organization.id, requests[role].standing.accountId);
  worn.set(role, rows);
  return rows;
}

/** What was answered, without judging it: done, or the code of the refusal. */
async function outcome(door: Door, request: RequestContext, input: unknown): Promise<string> {
  return door(request, input).then(
    (result) => (JSON.stringify(result ?? null).includes(CANARY) ? 'canary' : 'done'),
    (error) => (error instanceof Refusal ? error.code : 'fault'),
  );
}

/**
 * Whoever may, changes something: each has rows of their own, and new ones where those are too worn to do it with.
 * Making them is most of what this test costs.
 */
async function askOwn(door: Door, role: Principal, input: (rows: OrganizationRows) => unknown) {
  const used = worn.get(role);
  if (used && (await outcome(door, requests[role], input(used))) === 'done') return 'yes';
  return ask(door, requests[role], input(await freshRows(role)));
}

/** `yes` is anything but a refusal of the policy: a full event or a taken name is an answer to somebody who may ask. */
async function ask(door: Door, request: RequestContext, input: unknown): Promise<string> {
  try {
    const result = await door(request, input);
    if (JSON.stringify(result ?? null).includes(CANARY)) throw new Error("a neighbour's row was answered");
    return 'yes';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'invalid' && !isWithoutFilter)
      throw new Error(`the probe is wrong: ${JSON.stringify(error.fields)}`);
    return error.code === 'not-found' || error.code === 'forbidden' ? error.code : 'yes';
  }
}

const signs: Record<string, string> = { yes: '✓', forbidden: 'x', 'not-found': '·' };
const lines: string[] = [`${'role × door: own foreign missing'.padEnd(44)} ${ROLES.join(' ')}`];

describe('the permission matrix', () => {
  it('knows a probe for every door', () => {
    expect(
      doors
        .filter(isInside)
        .filter(({ name }) => !(name in probes))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(doors.length).toBeGreaterThan(60);
  });

  it.each(doors.filter(isInside).filter(({ name }) => name in probes))('$name', async ({ name, door }) => {
    const probe = probes[name];
    if (!probe || door.permission === 'public') throw new Error('no probe');
    const cells: string[] = [];
    for (const role of ROLES) {
      const request = requests[role];
      const subject: Owned = probe.isOwned ? { ownerAccountId: ownerId } : {};
      const hasSubject = !probe.byLink && (!probe.ofMyself || request.personId !== null);
      const isMine = probe.ofMyself ? { ownerAccountId: request.standing.accountId } : subject;
      const may = hasSubject && can(request.standing, door.permission, isMine);
      const answers = [
        may ? await askOwn(door, role, probe.input) : await ask(door, request, probe.input(own)),
      ];
      const refused = hasSubject ? refusalOf(request.standing, door.permission, subject) : 'not-found';
      expect([role, answers[0]]).toEqual([role, may ? 'yes' : refused]);
      if (probe.takesRow) {
        answers.push(await ask(door, request, probe.input(foreign)));
        answers.push(await ask(door, request, probe.input(missingRows(own))));
        const [, elsewhere, nowhere] = answers;
        expect([role, nowhere]).not.toEqual([role, 'yes']);
        if (!(isWithoutFilter && probe.isPublished)) expect([role, elsewhere]).toEqual([role, nowhere]);
      }
      cells.push(
        answers
          .map((answer) => signs[answer])
          .join('')
          .padEnd(3),
      );
    }
    lines.push(`${name.padEnd(44)} ${cells.map((cell, i) => cell.padEnd(ROLES[i]?.length ?? 3)).join(' ')}`);
  });

  it('is printed whole', () => {
    console.log(lines.join('\n'));
    expect(lines.length).toBe(doors.filter(isInside).length + 1);
  });

  it('gives a link its own row and no other', async () => {
    const { cancel } = (await import('./registrations/commands/cancel')) as unknown as { cancel: Door };
    const rows = await fillOrganization(organization.id, null);
    const link = linkContext('az', requests.admin.organization ?? never(), {
      id: randomUUID(),
      targetId: rows.registration,
    });
    expect(await ask(cancel, link, { registration: rows.pending })).toBe('not-found');
    expect(await ask(cancel, link, { registration: foreign.registration })).toBe('not-found');
    expect(await ask(cancel, link, { registration: rows.registration })).toBe('yes');
  });
});

function never(): never {
  throw new Error('no organization');
}
