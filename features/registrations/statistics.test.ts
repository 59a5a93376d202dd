import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { eventAnswers } from '@/db/schema/questions';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { addQuestion } from '@/features/questions/commands/add-question';
import type { Question } from '@/features/questions/rules';
import { contextOf } from '@/server/context';
import { getStatistics } from './queries/statistics';
import { countAnswers } from './statistics-counts';
import { statisticsResponse } from './statistics-response';

const db = ownerDb();

describe('the numbers of an event', () => {
  it('say who came, who came before, and what was answered, without small numbers, on the page and in the file', async () => {
    const organization = await makeOrganization();
    const account = await makeAccount();
    await grant(organization.id, account.id, 'event-manager');
    const manager = await contextOf(
      { ...account, sessionId: 'none', isConfirmed: true },
      'en',
      organization.slug,
    );
    const at = (month: string) => ({
      startsAt: new Date(`2026-${month}-01T12:00Z`),
      endsAt: new Date(`2026-${month}-01T14:00Z`),
    });
    const before = await makeEvent(organization.id, at('02'));
    const event = await makeEvent(organization.id, at('05'));
    const { id: meat } = await addQuestion(manager, {
      event: event.id,
      kind: 'yes-no',
      texts: { en: { label: 'Do you eat meat?' } },
    });
    const { id: menu } = await addQuestion(manager, {
      event: event.id,
      kind: 'choice',
      texts: { en: { label: 'Which menu?', options: 'Fish\nGreens' } },
      onlyIf: `${meat}:no`,
    });
    for (let i = 0; i < 16; i += 1) {
      const id = await makeRegistration(organization.id, event.id, null);
      const email = `${organization.slug}-${i}@example.org`;
      const createdAt = new Date(`2026-04-${i < 8 ? '01' : '20'}T10:00Z`);
      await db.update(registrations).set({ email, createdAt }).where(eq(registrations.id, id));
      if (i < 10) {
        await db
          .update(registrationPeople)
          .set({ checkedInAt: createdAt })
          .where(eq(registrationPeople.registrationId, id));
      }
      if (i < 6) {
        const known = await makeRegistration(organization.id, before.id, null);
        await db.update(registrations).set({ email }).where(eq(registrations.id, known));
      }
      const own = { organizationId: organization.id, registrationId: id };
      await db.insert(eventAnswers).values({ ...own, questionId: meat, value: i < 6 ? 'yes' : 'no' });
      if (i >= 6)
        await db.insert(eventAnswers).values({ ...own, questionId: menu, value: i < 13 ? '0' : '1' });
    }
    // A wish that came to nothing counts among those who signed up only.
    await db
      .update(registrations)
      .set({ state: 'cancelled', createdAt: new Date('2026-04-20T11:00Z') })
      .where(eq(registrations.id, await makeRegistration(organization.id, event.id, null)));

    const shown = await getStatistics(manager, event.slug);
    const counts = (parts: { count: number | null }[] | null) => parts?.map(({ count }) => count);
    expect(counts(shown.signUps)).toEqual([8, 9]);
    expect(counts(shown.came)).toEqual([10, 6]);
    expect(counts(shown.newcomers)).toEqual([10, 6]);
    expect(shown.answers.map(({ asked, parts }) => [asked, counts(parts)])).toEqual([
      [16, [6, 10]],
      [10, [null, null]],
    ]);
    const file = await (await statisticsResponse(async () => manager, event.slug)).text();
    expect(file).toContain('Do you eat meat?,Yes,6');
    expect(file).toContain('Which menu?,Fish,hidden');
  });
});

describe('counting answers', () => {
  const ask = (id: string, more: Partial<Question> = {}): Question => ({
    ...{
      id,
      kind: 'yes-no',
      isPerPerson: false,
      isRequired: false,
      mayChange: false,
      onlyIf: null,
      texts: [],
    },
    ...more,
  });
  const said = (question: string, value: string, position: number | null = null) => ({
    question,
    value,
    position,
  });

  it.each([
    [
      'by party',
      [ask('a')],
      [
        { size: 3, answers: [said('a', 'yes')] },
        { size: 1, answers: [] },
      ],
      [[2, [1, 0]]],
    ],
    [
      'by person',
      [ask('a', { isPerPerson: true })],
      [{ size: 3, answers: [said('a', 'yes', 0), said('a', 'no', 2)] }],
      [[3, [1, 1]]],
    ],
    [
      'only of those who were asked',
      [ask('a'), ask('b', { onlyIf: { question: 'a', answer: 'no' } })],
      [
        { size: 1, answers: [said('a', 'no'), said('b', 'yes')] },
        { size: 1, answers: [said('a', 'yes'), said('b', 'yes')] },
      ],
      [
        [2, [1, 1]],
        [1, [1, 0]],
      ],
    ],
    ['not what is written', [ask('a', { kind: 'text' })], [{ size: 1, answers: [said('a', 'Salam')] }], []],
  ])('%s', (_, questions, sheets, expected) => {
    expect(countAnswers(questions, sheets).map(({ asked, counts }) => [asked, counts])).toEqual(expected);
  });
});
