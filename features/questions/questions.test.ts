import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { eventAnswers } from '@/db/schema/questions';
import { grant, makeAccount, makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';
import { answer } from '@/features/registrations/commands/answer';
import { exportList } from '@/features/registrations/commands/export-list';
import { register } from '@/features/registrations/commands/register';
import { registerFor } from '@/features/registrations/commands/register-for';
import { transfer } from '@/features/registrations/commands/transfer';
import { updateQuestion } from '@/features/registrations/commands/update-question';
import { getAnswerSheet } from '@/features/registrations/queries/answers';
import { listRegistrations } from '@/features/registrations/queries/manage';
import { contextOf, type RequestContext } from '@/server/context';
import { addQuestion } from './commands/add-question';
import { copyQuestions } from './commands/copy-questions';
import { moveQuestion } from './commands/move-question';
import { removeQuestion } from './commands/remove-question';
import { restoreQuestion } from './commands/restore-question';
import { getQuestionEditor } from './queries/editor';

const db = ownerDb();
let organization: Awaited<ReturnType<typeof makeOrganization>>;
let event: Awaited<ReturnType<typeof makeEvent>>;
let admin: RequestContext;

beforeEach(async () => {
  organization = await makeOrganization();
  event = await makeEvent(organization.id, { capacity: 50 });
  const account = await makeAccount();
  await grant(organization.id, account.id, 'admin');
  admin = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
});

const signedIn = async () =>
  contextOf({ ...(await makeAccount()), sessionId: 'none', isConfirmed: true }, 'az', organization.slug);

const ask = async (label: string, more: Record<string, unknown> = {}) =>
  (await addQuestion(admin, { event: event.id, kind: 'yes-no', texts: { az: { label } }, ...more } as never))
    .id;

const dinner = async (more: Record<string, unknown> = {}) => {
  const meat = await ask('Ət yeyirsiniz?', { isRequired: 'on', ...more });
  const menu = await ask('Hansı menyu?', {
    kind: 'choice',
    isRequired: 'on',
    texts: { az: { label: 'Hansı menyu?', options: 'Balıq\nTərəvəz' } },
    onlyIf: `${meat}:no`,
    ...more,
  });
  return { meat, menu };
};

const go = (request: RequestContext, answers: unknown, more: object = {}) =>
  register(request, {
    event: event.slug,
    key: randomUUID(),
    name: 'Aynur Nümunəli',
    answers,
    ...more,
  } as never);

const kept = (registration: string) =>
  db.select().from(eventAnswers).where(eq(eventAnswers.registrationId, registration));

describe('registering with questions', () => {
  it('keeps what was asked, drops what was not, and wants what is required', async () => {
    const { meat, menu } = await dinner();
    const request = await signedIn();
    await expect(go(request, { [meat]: { all: 'no' } })).rejects.toMatchObject({
      fields: { [`answers.${menu}.all`]: 'required' },
    });
    const hidden = await go(request, { [meat]: { all: 'yes' }, [menu]: { all: '1' } });
    expect((await kept(hidden.registration)).map(({ questionId }) => questionId)).toEqual([meat]);
    const { lines, questions } = await listRegistrations(admin, { event: event.slug, text: '', state: '' });
    expect(questions).toHaveLength(2);
    expect(lines[0]?.answers).toEqual([{ question: meat, position: null, value: 'yes' }]);
  });

  it('asks each of a party, and writes a row for each in the list that is taken along', async () => {
    const { meat, menu } = await dinner({ isPerPerson: 'on' });
    const note = await ask('Allergiya?', { kind: 'text' });
    await go(
      await signedIn(),
      {
        [meat]: { p0: 'yes', p1: 'no', p7: 'no' },
        [menu]: { p1: '1' },
        [note]: { all: '=1+1' },
      },
      { guests: [{ name: 'Ruslan' }] },
    );
    const { csv } = await exportList(admin, { event: event.slug });
    const rows = csv.split(/\r?\n/).map((line) => line.split(','));
    expect(rows[0]?.slice(-3)).toEqual(['Ət yeyirsiniz?', 'Hansı menyu?', 'Allergiya?']);
    expect(rows[1]?.slice(-3)).toEqual(['Bəli', '', expect.stringMatching(/^"?'=1\+1"?$/)]);
    expect(rows[2]?.slice(-3)).toEqual(['Xeyr', 'Tərəvəz', expect.stringMatching(/^"?'=1\+1"?$/)]);
  });

  it('leaves gaps where somebody is registered by the organizer', async () => {
    await dinner();
    const party = { event: event.id, key: randomUUID(), name: 'Zəng edən', language: 'az' as const };
    const { registration } = await registerFor(admin, party);
    expect(await kept(registration)).toEqual([]);
  });

  it('lets one answer otherwise until it closes, the organizer afterwards too, and nobody else at all', async () => {
    const { meat, menu } = await dinner();
    const request = await signedIn();
    const { registration } = await go(request, { [meat]: { all: 'yes' } });
    await answer(request, { registration, answers: { [meat]: { all: 'no' }, [menu]: { all: '0' } } });
    const before = await kept(registration);
    expect(before).toHaveLength(2);
    await answer(request, { registration, answers: { [meat]: { all: 'no' }, [menu]: { all: '1' } } });
    const after = await kept(registration);
    expect(after.filter(({ id }) => before.some((row) => row.id === id))).toMatchObject([
      { questionId: meat },
    ]);
    expect(await getAnswerSheet(request, registration)).toMatchObject({ canAnswer: true });
    await expect(getAnswerSheet(await signedIn(), registration)).rejects.toMatchObject({ code: 'not-found' });
    const later = { now: new Date((event.startsAt?.getTime() ?? 0) + 1000) };
    await expect(answer({ ...request, ...later }, { registration, answers: {} })).rejects.toMatchObject({
      reason: 'answers-closed',
    });
    await answer({ ...admin, ...later }, { registration, answers: { [meat]: { all: 'yes' } } });
    expect(await kept(registration)).toHaveLength(1);
  });

  it('takes the answers away from whoever the registration is handed on to', async () => {
    const { meat } = await dinner();
    const allergy = await ask('Allergiyanız var?', { kind: 'text', isPerPerson: 'on' });
    const request = await signedIn();
    const answers = { [meat]: { all: 'yes' }, [allergy]: { p0: 'Qoz' } };
    const { registration } = await go(request, answers);
    expect(await kept(registration)).toHaveLength(2);
    await transfer(request, { registration, name: 'Leyla Qonaqova', email: 'leyla@example.org' });
    expect(await kept(registration)).toEqual([]);
  });
});

describe('a question', () => {
  it('hangs only on one before it that can be counted', async () => {
    const text = await ask('Ad?', { kind: 'text' });
    const { meat, menu } = await dinner();
    await expect(ask('Sonra', { onlyIf: `${text}:yes` })).rejects.toMatchObject({ code: 'invalid' });
    await expect(ask('Sonra', { onlyIf: `${meat}:2` })).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      updateQuestion(admin, { id: meat, onlyIf: `${menu}:0`, texts: { az: { label: 'Ət?' } } }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(moveQuestion(admin, { id: menu, direction: 'up' })).rejects.toMatchObject({
      reason: 'question-stays',
    });
    await expect(removeQuestion(admin, { id: meat })).rejects.toMatchObject({
      reason: 'question-is-condition',
    });
    await moveQuestion(admin, { id: meat, direction: 'up' });
    const { questions } = await getQuestionEditor(admin, event.slug);
    expect(questions.map(({ id }) => id)).toEqual([meat, text, menu]);
  });

  it('is locked once answered, and goes away without its answers', async () => {
    const meat = await ask('Ət yeyirsiniz?');
    const { registration } = await go(await signedIn(), { [meat]: { all: 'yes' } });
    await expect(
      updateQuestion(admin, { id: meat, texts: { az: { label: 'Başqa' } } }),
    ).rejects.toMatchObject({ reason: 'question-locked' });
    await removeQuestion(admin, { id: meat });
    expect(await kept(registration)).toHaveLength(1);
    expect((await getQuestionEditor(admin, event.slug)).questions).toMatchObject([{ isArchived: true }]);
    await restoreQuestion(admin, { id: meat });
    expect((await getQuestionEditor(admin, event.slug)).questions).toMatchObject([{ isArchived: false }]);
  });

  it('that may change tells those who answered it, and only them', async () => {
    const meat = await ask('Ət yeyirsiniz?', { mayChange: 'on' });
    const { registration } = await go(await signedIn(), { [meat]: { all: 'yes' } });
    await go(await signedIn(), {});
    await updateQuestion(admin, { id: meat, texts: { az: { label: 'Balıq yeyirsiniz?' } } });
    const mails = await db.select().from(outbox).where(eq(outbox.organizationId, organization.id));
    const told = mails.filter(({ kind }) => kind === 'registration.question-changed');
    expect(told).toHaveLength(1);
    expect(registration).toBeTruthy();
    // What was said before it was answered holds.
    const { questions } = await getQuestionEditor(admin, event.slug);
    expect(questions).toMatchObject([{ mayChange: true, answers: 1 }]);
  });

  it('is taken over by another event, with what it hangs on, and not from another organization', async () => {
    const { meat } = await dinner();
    const other = await makeEvent(organization.id);
    await copyQuestions(admin, { event: other.id, from: event.id });
    const { questions } = await getQuestionEditor(admin, other.slug);
    expect(questions).toHaveLength(2);
    expect(questions[1]?.onlyIf).toEqual({ question: questions[0]?.id, answer: 'no' });
    expect(questions[0]?.id).not.toBe(meat);
    const foreign = await makeEvent((await makeOrganization()).id);
    await expect(copyQuestions(admin, { event: other.id, from: foreign.id })).rejects.toMatchObject({
      fields: { from: 'not-found' },
    });
  });
});
