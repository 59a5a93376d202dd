import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { citations, sources } from '@/db/schema/sources';
import { makeEvent, type makeOrganization, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { fillStatement } from '@/db/testing/single-rows';
import { publicNames } from '@/features/members/queries/public';
import { publicContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { withdrawConsent } from './commands/withdraw';
import { give, silentMember } from './testing';

let organization: Awaited<ReturnType<typeof makeOrganization>>;
let me: Awaited<ReturnType<typeof silentMember>>;

const isNamed = async (id: string) => {
  const named = await behindWall({ organizationId: null, accountId: null }, (tx) =>
    publicNames(
      { ...publicContext('az'), tx, now: new Date() },
      { id: organization.id, defaultLocale: 'az' },
      [id],
    ),
  );
  return named.has(id);
};
const withdraw = (purpose: 'publication') => withdrawConsent(me.request, { purpose });

beforeEach(async () => {
  ({ organization } = await organizationWith('admin', { timezone: 'UTC' }));
  me = await silentMember(organization);
});

describe('the name on public pages', () => {
  it('goes with the consent that opened it, and comes back with it', async () => {
    await makeTerm(organization.id, me.id);
    await give(me.request, 'publication');
    expect(await isNamed(me.id)).toBe(true);
    await withdraw('publication');
    expect(await isNamed(me.id)).toBe(false);
    await give(me.request, 'publication');
    expect(await isNamed(me.id)).toBe(true);
  });

  it('opens nobody who holds no public place', async () => {
    await give(me.request, 'publication');
    expect(await isNamed(me.id)).toBe(false);
  });

  it('stays where a published source named the person', async () => {
    const { term } = await makeTerm(organization.id, me.id);
    const { source } = await fillStatement(organization.id, {
      personId: (await makePerson(organization.id)).id,
      eventId: (await makeEvent(organization.id)).id,
      canary: 'Bəyanat',
    });
    await ownerDb().insert(citations).values({
      organizationId: organization.id,
      sourceId: source,
      key: 'k9',
      start: 0,
      end: 5,
      termId: term.id,
    });
    await give(me.request, 'publication');
    await withdraw('publication');
    expect(await isNamed(me.id)).toBe(false);
    await ownerDb().update(people).set({ isNamedPublicly: true }).where(eq(people.id, me.id));
    await ownerDb().update(sources).set({ publishedAt: new Date() }).where(eq(sources.id, source));
    await give(me.request, 'publication');
    await withdraw('publication');
    expect(await isNamed(me.id)).toBe(true);
  });
});
