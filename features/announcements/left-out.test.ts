import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consents } from '@/db/schema/consents';
import { personDetails } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { erasures } from '@/db/schema/personal-data';
import { ownerDb } from '@/db/testing/factories';
import { withdrawConsent } from '@/features/consents/commands/withdraw';
import { silentMember } from '@/features/consents/testing';
import { resumeAnnouncement } from './commands/resume';
import { sendAnnouncement } from './commands/send';
import { stopAnnouncement } from './commands/stop';
import { listUnreached } from './queries/progress';
import { getReadiness } from './queries/readiness';
import { admin, announce, mailsOf, makeAll, member, organization, recipientsIn, setUp } from './testing';

beforeEach(() => setUp({ defaultLocale: 'az' }));

const reasonsIn = async (id: string) =>
  Object.fromEntries((await recipientsIn(id)).map(({ personId, leftOut }) => [personId, leftOut]));

describe('left out', () => {
  it('is who has no consent on record, unless a member has to be told', async () => {
    const asked = await member('hamar@example.org');
    const notAsked = await member('sorusulmayib@example.org', {}, []);
    const news = await announce();
    const assembly = await announce({ kind: 'membership' });
    expect((await getReadiness(admin, news)).leftOut).toEqual({ 'no-consent': 1 });
    await sendAnnouncement(admin, { id: assembly.id });
    await sendAnnouncement(admin, { id: news.id });
    // Taken back after it was counted, and before the mail is made.
    await ownerDb()
      .insert(consents)
      .values({
        ...{
          organizationId: organization.id,
          personId: asked.id,
          purpose: 'newsletter',
          answer: 'withdrawn',
        },
        ...{ textVersion: 'test', locale: 'az', channel: 'account' },
        givenAt: new Date(Date.now() + 1000),
      });
    await makeAll();
    const why = await reasonsIn(news.id);
    expect([why[asked.id], why[notAsked.id]]).toEqual(['no-consent', 'no-consent']);
    expect((await mailsOf()).map(({ recipient }) => recipient)).toEqual([
      'hamar@example.org',
      'sorusulmayib@example.org',
    ]);
    expect(await listUnreached(admin, { id: news.id })).toEqual([]);
  });

  it('is who takes the consent back while the mail waits to go out', async () => {
    const { id: person, request } = await silentMember(organization, ['newsletter']);
    const values = { organizationId: organization.id, personId: person, email: 'geri@example.org' };
    await ownerDb()
      .insert(personDetails)
      .values(values)
      .onConflictDoUpdate({ target: [personDetails.organizationId, personDetails.personId], set: values });
    await member('qalan@example.org');
    const [news, assembly] = [await announce(), await announce({ kind: 'membership' })];
    for (const { id } of [news, assembly]) await sendAnnouncement(admin, { id });
    await makeAll();
    await withdrawConsent(request, { purpose: 'newsletter' });
    const going = (await mailsOf()).filter(({ state }) => state === 'waiting');
    expect(going.map(({ kind, recipient }) => `${kind} ${recipient}`).sort()).toEqual([
      'announcement.membership geri@example.org',
      'announcement.membership qalan@example.org',
      'announcement.news qalan@example.org',
    ]);
    expect((await reasonsIn(news.id))[person]).toBe('no-consent');
    await stopAnnouncement(admin, { id: news.id });
    await resumeAnnouncement(admin, { id: news.id });
    await makeAll();
    expect((await mailsOf()).filter(({ state }) => state === 'waiting')).toHaveLength(3);
  });

  it('is who has no mail, and who has died meanwhile', async () => {
    const [, without, dying] = [await member(), await member(null), await member()];
    const { id } = await announce();
    await sendAnnouncement(admin, { id });
    await ownerDb()
      .update(memberships)
      .set({ endsOn: '2026-01-01', endEdtf: '2026-01-01', endReason: 'died' })
      .where(eq(memberships.personId, dying.id));
    await makeAll();
    const why = await reasonsIn(id);
    expect([why[without.id], why[dying.id]]).toEqual(['no-mail', 'gone']);
    expect(await mailsOf()).toHaveLength(1);
  });

  it('is who is about to be erased, until that is undone; nobody calls them either', async () => {
    const [going, leaving] = [await member(null, { phone: '+994501234567' }), await member()];
    const erase = (personId: string) =>
      ownerDb()
        .insert(erasures)
        .values({
          ...{
            organizationId: organization.id,
            personId,
            requestId: randomUUID(),
            origin: 'person' as const,
          },
          dueAt: new Date(Date.now() + 7 * 86_400_000),
        });
    await erase(going.id);
    const { id } = await announce();
    const other = await announce({ kind: 'membership' });
    await sendAnnouncement(admin, { id });
    await erase(leaving.id);
    await makeAll();
    expect(await reasonsIn(id)).toEqual({ [leaving.id]: 'gone' });
    expect(await listUnreached(admin, { id })).toEqual([]);
    await ownerDb().update(erasures).set({ undoneAt: new Date() }).where(eq(erasures.personId, leaving.id));
    await sendAnnouncement(admin, { id: other.id });
    await makeAll();
    expect((await mailsOf()).map(({ recipient }) => recipient)).toEqual([leaving.email]);
  });
});
