import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { and, eq, lt } from 'drizzle-orm';
import type { ChangeState } from '@/db/enums';
import { changeRequests } from '@/db/schema/change-requests';
import { people } from '@/db/schema/members';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import type { ChangeValue } from './change-value';
import { valueNow } from './change-values';
import type { PersonField } from './fields';
import { readChoices, readPeople } from './people';
import { SELF, viewerOf, visibleFields } from './scope';
import { lockPerson, type PersonSubject } from './subject';
import type { PersonView } from './view';

export interface ChangeSubject {
  id: string;
  ownerAccountId: string | null;
  field: PersonField;
  before: ChangeValue;
  after: ChangeValue;
  state: ChangeState;
  person: PersonSubject;
}

/** Kept in an object: "nothing" is a value too. */
export const kept = (value: ChangeValue) => ({ value });
export const unkept = (stored: unknown) => (stored as { value: ChangeValue }).value;

export const isSameValue = (one: ChangeValue, other: ChangeValue) => isDeepStrictEqual(one, other);

/** A request with its person, both locked: first the person, as every writer of a record does. */
export async function lockChange(context: OrganizationContext, id: string): Promise<ChangeSubject | null> {
  const { tx, organization } = context;
  if (!isUuid(id)) return null;
  const isIt = and(eq(changeRequests.organizationId, organization.id), eq(changeRequests.id, id));
  const [found] = await tx.select({ personId: changeRequests.personId }).from(changeRequests).where(isIt);
  const person = await lockPerson(context, found?.personId ?? null);
  const [row] = await tx.select().from(changeRequests).where(isIt).for('update');
  if (!person || row?.personId !== person.id) return null;
  return {
    id: row.id,
    ownerAccountId: person.ownerAccountId,
    field: row.field as PersonField,
    before: unkept(row.before),
    after: unkept(row.after),
    state: row.state,
    person,
  };
}

/** The whole record of a person, as the person has it. */
export async function readWhole({ tx, organization }: OrganizationContext, id: string): Promise<PersonView> {
  const [person] = await readPeople(tx, organization.id, [id], SELF);
  if (!person) throw notFound();
  return person;
}

/** What may no longer be decided: it was already, or the person keeps the field to themselves now. */
export async function refuseUndecidable(context: OrganizationContext, change: ChangeSubject): Promise<void> {
  const choices = await readChoices(context.tx, context.organization.id, change.person.id);
  if (!visibleFields(viewerOf(context), choices).has(change.field)) throw notFound();
  if (change.state !== 'open') throw new Refusal('conflict', 'change-decided');
}

/** How long the person still sees what became of a request; then it is forgotten. */
export const SHOWN_DAYS = 90;

/** Notes what became of a request, and forgets those that nobody is shown any more. */
export async function closeChange(
  { tx, organization, now, standing }: OrganizationContext,
  id: string,
  state: Exclude<ChangeState, 'open'>,
  words: string | null = null,
): Promise<void> {
  await tx
    .update(changeRequests)
    .set({ state, words, decidedAt: now, decidedBy: standing.accountId })
    .where(and(eq(changeRequests.organizationId, organization.id), eq(changeRequests.id, id)));
  const shownSince = new Date(now.getTime() - SHOWN_DAYS * 86_400_000);
  await tx
    .delete(changeRequests)
    .where(and(eq(changeRequests.organizationId, organization.id), lt(changeRequests.decidedAt, shownSince)));
}

/** Whether the record no longer says what it said when the change was asked for. */
export const isOutdated = (field: PersonField, before: ChangeValue, person: PersonView) =>
  !isSameValue(before, valueNow(field, person));

/** The person of a request, for a list. */
export const personOfChange = and(
  eq(people.organizationId, changeRequests.organizationId),
  eq(people.id, changeRequests.personId),
);
