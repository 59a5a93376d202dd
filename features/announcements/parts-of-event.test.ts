import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventAnswers } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, ownerDb } from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { addQuestion } from '@/features/questions/commands/add-question';
import { contextOf } from '@/server/context';
import { createAnnouncement } from './commands/create';
import { updateAnnouncement } from './commands/update';
import { getAnnouncement } from './queries/announcement';
import { listAudiences } from './queries/choices';
import { getReadiness } from './queries/readiness';
import { admin, announce, both, organization, setUp } from './testing';

beforeEach(() => setUp({ defaultLocale: 'az' }));

/** Two confirmed, one waiting; one of the confirmed eats fish and greens. */
async function dinner() {
  const event = await makeEvent(organization.id);
  const made: string[] = [];
  for (const state of ['confirmed', 'confirmed', 'waiting'] as const) {
    const id = await makeRegistration(organization.id, event.id, null, state);
    await ownerDb().update(registrations).set({ locale: 'az' }).where(eq(registrations.id, id));
    made.push(id);
  }
  const { id: question } = await addQuestion(admin, {
    event: event.id,
    kind: 'many',
    texts: { az: { label: 'Nə yeyirsiniz?', options: 'Ət\nBalıq\nTərəvəz' } },
  });
  await ownerDb()
    .insert(eventAnswers)
    .values({
      organizationId: organization.id,
      questionId: question,
      registrationId: made[0] ?? '',
      value: '1,2',
    });
  return { event: event.id, question };
}

/** Membership matters need no consent: what is counted here is who is meant. */
const mailsTo = async (to: string) => {
  const made = await announce({ to, kind: 'membership' });
  return (await getReadiness(admin, made)).mails;
};

describe('people of an event', () => {
  it('are meant as a whole, by state, or by what they answered', async () => {
    const { event, question } = await dinner();
    expect(await mailsTo(`event:${event}`)).toBe(3);
    expect(await mailsTo(`event:${event}:confirmed`)).toBe(2);
    expect(await mailsTo(`event:${event}:waiting`)).toBe(1);
    expect(await mailsTo(`event:${event}:pending`)).toBe(0);
    await ownerDb().execute(sql`update registrations set state = 'offered', offered_seats = 1, offer_expires_at = now()
      where event_id = ${event} and state = 'waiting'`);
    expect(await mailsTo(`event:${event}:offered`)).toBe(1);
    expect(await mailsTo(`event:${event}:${question}:2`)).toBe(1);
    expect(await mailsTo(`event:${event}:${question}:0`)).toBe(0);
  });

  it.each(['held', 'waiting:1', `${randomUUID()}:1`])('are not meant by "%s"', async (part) => {
    const { event } = await dinner();
    const input = { kind: 'news', to: `event:${event}:${part}`, texts: both } as const;
    await expect(createAnnouncement(admin, input)).rejects.toMatchObject({
      fields: { to: 'choose-audience' },
    });
  });

  it('by answer only for those who may read the answers', async () => {
    const { event, question } = await dinner();
    const { id } = await announce({ to: `event:${event}:${question}:2` });
    const account = await makeAccount();
    await grant(organization.id, account.id, 'editor');
    const editor = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'az',
      organization.slug,
    );
    expect((await listAudiences(editor, undefined)).answers).toEqual([]);
    expect((await listAudiences(admin, undefined)).answers).toHaveLength(3);
    expect((await getAnnouncement(editor, { id })).audienceName).not.toContain('Tərəvəz');
    expect((await getAnnouncement(admin, { id })).audienceName).toContain('Tərəvəz');
    const input = { kind: 'news', to: `event:${event}:${question}:2`, texts: both } as const;
    await expect(createAnnouncement(editor, input)).rejects.toMatchObject({ code: 'invalid' });
    // The choice of somebody else stays when the text is changed.
    await updateAnnouncement(editor, { ...input, id });
    expect((await getAnnouncement(admin, { id })).values.to).toBe(input.to);
    const other = { ...input, id, to: `event:${event}:${question}:1` };
    await expect(updateAnnouncement(editor, other)).rejects.toMatchObject({ code: 'invalid' });
  });
});
