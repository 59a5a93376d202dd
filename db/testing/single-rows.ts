import { randomUUID } from 'node:crypto';
import { applicationConsents, applicationMessages, applications } from '@/db/schema/applications';
import { customFields, customFieldTexts, customValues } from '@/db/schema/custom-fields';
import { groupMemberships, groups, groupTexts } from '@/db/schema/groups';
import { eventAnswers, eventQuestions, eventQuestionTexts } from '@/db/schema/questions';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { eventReminderMails, eventReminders } from '@/db/schema/reminders';
import { citations, sources } from '@/db/schema/sources';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { ownerDb } from './factories';

/** The row that was just made. */
export const first = <T>(rows: T[]): T => {
  const [row] = rows;
  if (!row) throw new Error('nothing was made');
  return row;
};

/** A group with a person in it. */
export async function fillGroup(organizationId: string, personId: string, canary: string) {
  const db = ownerDb();
  const { id: group } = first(await db.insert(groups).values({ organizationId }).returning());
  await db.insert(groupTexts).values({ organizationId, groupId: group, locale: 'az', name: canary });
  const since = { startEdtf: '2020', startsOn: '2020-01-01' };
  const { id: groupMembership } = first(
    await db
      .insert(groupMemberships)
      .values({ organizationId, groupId: group, personId, ...since })
      .returning(),
  );
  return { group, groupMembership };
}

/** A statement with a name below it, and a source that speaks of an event. */
export async function fillStatement(
  organizationId: string,
  { personId, eventId, canary }: { personId: string; eventId: string; canary: string },
) {
  const db = ownerDb();
  const { id: statement } = first(
    await db
      .insert(statements)
      .values({ organizationId, slug: `s-${randomUUID()}`, edtf: '2019', firstDay: '2019-01-01' })
      .returning(),
  );
  await db
    .insert(statementTexts)
    .values({ organizationId, statementId: statement, locale: 'az', title: canary });
  await db
    .insert(statementPeople)
    .values({ organizationId, statementId: statement, personId, role: 'signatory', position: 0 });
  const { id: source } = first(
    await db
      .insert(sources)
      .values({ organizationId, slug: `q-${randomUUID()}`, publication: 'Qəzet', language: 'az' })
      .returning(),
  );
  const { id: citation } = first(
    await db
      .insert(citations)
      .values({ organizationId, sourceId: source, key: `k-${randomUUID()}`, start: 0, end: 5, eventId })
      .returning(),
  );
  return { statement, source, citation };
}

export async function makeCustomField(
  organizationId: string,
  personId: string,
  canary: string,
): Promise<string> {
  const db = ownerDb();
  const field = { organizationId, kind: 'text', visibility: 'members', isOwn: true, position: 1 } as const;
  const { id } = first(await db.insert(customFields).values(field).returning());
  await db.insert(customFieldTexts).values({ organizationId, fieldId: id, locale: 'az', label: canary });
  await db.insert(customValues).values({ organizationId, personId, fieldId: id, value: canary });
  return id;
}

/** A question that one party has answered, one that nobody has, and a reminder that the party got. */
export async function fillQuestions(
  organizationId: string,
  { eventId, registrationId, canary }: { eventId: string; registrationId: string; canary: string },
) {
  const db = ownerDb();
  const row = { organizationId, eventId, kind: 'text', mayChange: true } as const;
  const { id: question } = first(
    await db
      .insert(eventQuestions)
      .values({ ...row, position: 1 })
      .returning(),
  );
  const { id: unanswered } = first(
    await db
      .insert(eventQuestions)
      .values({ ...row, position: 2 })
      .returning(),
  );
  for (const questionId of [question, unanswered]) {
    await db.insert(eventQuestionTexts).values({ organizationId, questionId, locale: 'az', label: canary });
  }
  await db
    .insert(eventAnswers)
    .values({ organizationId, questionId: question, registrationId, value: canary });
  const { id: reminder } = first(
    await db
      .insert(eventReminders)
      .values({ organizationId, eventId, kind: 'before', minutes: 1440, states: ['confirmed'] })
      .returning(),
  );
  await db
    .insert(eventReminderMails)
    .values({ organizationId, reminderId: reminder, registrationId, forDay: '2026-01-01' });
  return { question, unanswered, reminder };
}

export async function makeRegistration(
  organizationId: string,
  eventId: string,
  accountId: string | null,
  state: 'confirmed' | 'pending' | 'waiting' = 'confirmed',
  name = 'Nümunə',
): Promise<string> {
  const db = ownerDb();
  const email = `${randomUUID()}@example.org`;
  const row = first(
    await db
      .insert(registrations)
      .values({ organizationId, eventId, accountId, state, name, email, locale: 'az' })
      .returning(),
  );
  await db.insert(registrationPeople).values({ organizationId, registrationId: row.id, position: 0, name });
  return row.id;
}

/** An application that waits for a decision, with a question, an answer and the consent that is needed. */
export async function makeApplication(
  organizationId: string,
  values: Partial<typeof applications.$inferInsert> = {},
): Promise<string> {
  const db = ownerDb();
  const { id } = first(
    await db
      .insert(applications)
      .values({
        organizationId,
        state: 'open',
        tokenHash: randomUUID(),
        given: 'Aysel',
        surname: 'Ərizəçi',
        birthEdtf: '1990',
        email: `${randomUUID()}@example.org`,
        locale: 'az',
        confirmedAt: new Date(),
        ...values,
      })
      .returning(),
  );
  const text = values.given ?? 'Nümunə';
  await db
    .insert(applicationMessages)
    .values({ organizationId, applicationId: id, author: 'organization', text });
  await db
    .insert(applicationConsents)
    .values({ organizationId, applicationId: id, purpose: 'record', textVersion: 'test', locale: 'az' });
  return id;
}
