import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import {
  makeAccount,
  makeConsents,
  makeMember,
  type makeOrganization,
  ownerDb,
} from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { addGuardian } from './commands/add-guardian';
import { giveForWard } from './commands/give-for-ward';
import { withdrawForWard } from './commands/withdraw-for-ward';
import { listWardConsents } from './queries/ward-consents';

let organization: Awaited<ReturnType<typeof makeOrganization>>;
let parent: RequestContext;
let other: RequestContext;
let child: Awaited<ReturnType<typeof makeChild>>;

beforeEach(async () => {
  const made = await organizationWith('admin');
  organization = made.organization;
  const memberOf = async () => {
    const account = await makeAccount();
    const { id } = await makeMember(organization.id, account.id);
    return {
      id,
      request: await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug),
    };
  };
  const [guardian, somebody] = [await memberOf(), await memberOf()];
  [parent, other] = [guardian.request, somebody.request];
  child = await makeChild(organization.id, { given: 'Aylin' });
  await addGuardian(made.request, {
    minor: child.id,
    guardian: guardian.id,
    relation: 'parent',
    start: '2020',
  });
});

it('are given and taken back by who acts for the child, and by nobody else', async () => {
  const [ward] = await listWardConsents(parent, undefined);
  expect(ward).toMatchObject({ person: child.id, isMinor: true, history: [] });
  const input = { person: child.id, shown: ward?.shown ?? '', give: { sharing: 'on' as const } };
  expect(await giveForWard(parent, input)).toEqual(['sharing']);
  expect(await withdrawForWard(parent, { person: child.id, purpose: 'sharing' })).toEqual(['sharing']);
  const rows = await ownerDb().select().from(consents).where(eq(consents.personId, child.id));
  expect(rows.map(({ answer, recordedBy }) => [answer, recordedBy])).toEqual([
    ['given', parent.standing.accountId],
    ['withdrawn', parent.standing.accountId],
  ]);
  expect(await listWardConsents(other, undefined)).toEqual([]);
  await expect(giveForWard(other, input)).rejects.toMatchObject({ code: 'not-found' });
  await expect(withdrawForWard(other, { person: child.id, purpose: 'sharing' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('leave out the name on public pages: nobody under age is public, and the word would outlive the birthday', async () => {
  const [ward] = await listWardConsents(parent, undefined);
  expect(ward?.states.map(({ purpose }) => purpose)).toEqual([
    'record',
    'sharing',
    'photographs',
    'newsletter',
  ]);
  const give = { sharing: 'on', publication: 'on' } as const;
  await expect(
    giveForWard(parent, { person: child.id, shown: ward?.shown ?? '', give }),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: { give: 'minors-not-public' },
  });
  expect(await ownerDb().select().from(consents).where(eq(consents.personId, child.id))).toEqual([]);
});

it('show the name on public pages where it was agreed to before, so that it can be taken back', async () => {
  await makeConsents(organization.id, child.id, ['publication']);
  const publicationOf = async () =>
    (await listWardConsents(parent, undefined))[0]?.states.find(({ purpose }) => purpose === 'publication');
  expect(await publicationOf()).toMatchObject({ last: { answer: 'given' } });
  await withdrawForWard(parent, { person: child.id, purpose: 'publication' });
  expect(await publicationOf()).toBeUndefined();
});
