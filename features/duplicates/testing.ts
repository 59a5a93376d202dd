import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { changeRequests } from '@/db/schema/change-requests';
import { consents } from '@/db/schema/consents';
import { personContacts, personNameChoices } from '@/db/schema/contacts';
import { duplicatePairs } from '@/db/schema/duplicates';
import { eventPeople } from '@/db/schema/events';
import {
  people,
  personDetails,
  personFacts,
  personNames,
  personTexts,
  personVisibilities,
} from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { invitations } from '@/db/schema/organizations';
import { registrations } from '@/db/schema/registrations';
import { citations, sources } from '@/db/schema/sources';
import { statementPeople, statements } from '@/db/schema/statements';
import { makeEvent, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { indexPerson } from '@/features/members/index-person';
import { personColumns } from './catalog';

/** What may be different about one of two records; everything is optional. */
export interface Told {
  given: string;
  surname: string;
  patronymic: string | null;
  birth: string | null;
  email: string | null;
  phone: string | null;
  notes: string | null;
  /** Year of the beginning, and of the end if it has one. */
  memberships: [number, number | null][];
  forms: ('az' | 'ru' | 'en' | 'former')[];
  gender: 'female' | 'male' | 'not-said' | null;
  languages: ('az' | 'ru' | 'tr')[];
  education: string | null;
  /** Further mail addresses, each with who sees it; kept as typed. */
  contacts: { value: string; visibility: 'self' | 'admins' | 'members' }[];
  /** What is shown on pages in Russian. */
  shown: 'ru' | 'passport' | null;
  /** A change of the birth date that waits. */
  asksFor: string | null;
  hides: ('email' | 'phone' | 'city')[];
  isClaimed: boolean;
  extras: boolean;
}

/** A record of an organization with all that can hang on a person. */
export async function makeRecord(
  organizationId: string,
  told: Partial<Told>,
  accountId: string | null = null,
) {
  const db = ownerDb();
  const person = await makePerson(organizationId, {
    given: told.given ?? 'Əli',
    surname: told.surname ?? 'Kazımov',
    patronymic: told.patronymic ?? null,
    accountId: told.isClaimed ? accountId : null,
  });
  const own = { organizationId, personId: person.id };
  await db
    .update(personDetails)
    .set({
      birthEdtf: told.birth ?? null,
      email: told.email ?? null,
      phone: told.phone ?? null,
      notes: told.notes ?? null,
      phoneLabel: told.phone ? 'mobile' : null,
      gender: told.gender ?? null,
      languages: told.languages ?? [],
      education: told.education ?? null,
    })
    .where(sql`person_id = ${person.id}`);
  for (const contact of told.contacts ?? []) {
    await db.insert(personContacts).values({ ...own, kind: 'email', label: 'work', ...contact });
  }
  if (told.shown) await db.insert(personNameChoices).values({ ...own, locale: 'ru', form: told.shown });
  if (told.asksFor) {
    const asked = { before: { value: told.birth ?? null }, after: { value: told.asksFor } };
    await db.insert(changeRequests).values({ ...own, field: 'birth', ...asked });
  }
  for (const form of told.forms ?? []) {
    await db
      .insert(personNames)
      .values({ ...own, form, given: `Forma ${form}`, surname: person.id.slice(0, 5) });
  }
  for (const field of told.hides ?? [])
    await db.insert(personVisibilities).values({ ...own, field, visibility: 'self' });
  for (const [start, end] of told.memberships ?? []) {
    await db.insert(memberships).values({
      ...own,
      startEdtf: String(start),
      startsOn: `${start}-01-01`,
      ...(end === null ? {} : { endEdtf: String(end), endsOn: `${end}-01-01`, endReason: 'left' as const }),
    });
  }
  if (told.extras) await addExtras(organizationId, person.id);
  await db.transaction((tx) => indexPerson(tx, organizationId, person.id));
  return person;
}

async function addExtras(organizationId: string, personId: string) {
  const db = ownerDb();
  const own = { organizationId, personId };
  await db.insert(personTexts).values({ ...own, locale: 'az', biography: `Haqqında ${personId}` });
  await db.insert(personFacts).values({ ...own, kind: 'occupation', visibility: 'public' });
  await db
    .insert(consents)
    .values({ ...own, purpose: 'record', textVersion: '1', locale: 'az', channel: 'paper' });
  const { term } = await makeTerm(organizationId, personId);
  const event = await makeEvent(organizationId);
  await db.insert(eventPeople).values({ ...own, eventId: event.id, role: 'guest' });
  await db.insert(registrations).values({
    ...own,
    eventId: event.id,
    state: 'confirmed',
    name: 'Əli',
    locale: 'az',
    email: `${randomUUID()}@example.org`,
  });
  await db.insert(invitations).values({ ...own, locale: 'az', expiresAt: new Date(Date.now() + 86_400_000) });
  const [statement] = await db
    .insert(statements)
    .values({ organizationId, slug: `s-${randomUUID()}` })
    .returning();
  await db
    .insert(statementPeople)
    .values({ ...own, statementId: statement?.id ?? '', role: 'signatory', position: 0 });
  const [source] = await db
    .insert(sources)
    .values({ organizationId, slug: `q-${randomUUID()}`, publication: 'Qəzet', language: 'az' })
    .returning();
  await db
    .insert(citations)
    .values({ ...own, sourceId: source?.id ?? '', key: `k-${randomUUID()}`, start: 0, end: 5 });
  return { term: term.id, terms };
}

/** The pair in the work list. */
export async function makePair(
  organizationId: string,
  a: { id: string },
  b: { id: string },
): Promise<string> {
  const [firstId, secondId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const [pair] = await ownerDb()
    .insert(duplicatePairs)
    .values({ organizationId, firstId, secondId, points: 30, reasons: ['same-name'] })
    .returning();
  return pair?.id ?? '';
}

/** Every row of the organization that is or refers to a person, in an order of its own: to compare before and after. */
export async function dumpOf(organizationId: string): Promise<Record<string, string[]>> {
  const db = ownerDb();
  const columns = await db.transaction((tx) => personColumns(tx));
  const dump: Record<string, string[]> = {};
  for (const table of new Set(['people', 'membership_days', ...columns.map((one) => one.table)])) {
    if (table === 'merges') continue;
    const { rows } = await db.execute<{ row: string }>(sql`
      select to_jsonb(t)::text as row from ${sql.identifier(table)} t where organization_id = ${organizationId}
        ${table === 'membership_days' ? sql`and (joined, began, ended) <> (0, 0, 0)` : sql``} order by 1`);
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

export const personOf = async (id: string) =>
  (await ownerDb().select().from(people).where(sql`id = ${id}`))[0];
