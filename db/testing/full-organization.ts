import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { applicationConsents, applicationMessages, applications } from '@/db/schema/applications';
import { batches } from '@/db/schema/batches';
import { handoverItems, handoverItemTexts, seats } from '@/db/schema/board';
import { customFields, customFieldTexts, customValues } from '@/db/schema/custom-fields';
import { duplicatePairs, merges, personSlugs } from '@/db/schema/duplicates';
import { memberExports } from '@/db/schema/exports';
import { groupMemberships, groups, groupTexts } from '@/db/schema/groups';
import { outbox } from '@/db/schema/kernel';
import { personFacts } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { correctionRequests, invitations, organizations } from '@/db/schema/organizations';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { savedLists } from '@/db/schema/saved-lists';
import { citations, sources } from '@/db/schema/sources';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { grant, makeAccount, makeEvent, makePerson, makeTerm, ownerDb } from './factories';
import { fillRecord } from './full-record';
import { fillHousehold } from './households';
import { makeImport } from './imports';
import { makeCard, makeMembershipType } from './membership-extras';
import { makePhoto } from './photos';

const first = <T>(rows: T[]): T => {
  const [row] = rows;
  if (!row) throw new Error('nothing was made');
  return row;
};

/**
 * One row of everything that an organization can have, and the ids by which a test asks for them. The person and
 * the registration belong to `ownerAccountId`; what must not be seen elsewhere is called `canary`.
 */
export async function fillOrganization(
  organizationId: string,
  ownerAccountId: string | null,
  canary = 'Nümunə',
) {
  const db = ownerDb();
  const person = await makePerson(organizationId, { given: canary });
  const newcomer = await makePerson(organizationId, { isNamedPublicly: true });
  const membership = first(
    await db
      .insert(memberships)
      .values({ organizationId, personId: person.id, startsOn: '2020-01-01', startEdtf: '2020' })
      .returning(),
  );
  const rested = await makePerson(organizationId);
  const restingMembership = first(
    await db
      .insert(memberships)
      .values({ organizationId, personId: rested.id, startsOn: '2020-01-01', startEdtf: '2020' })
      .returning(),
  );
  const pause = first(
    await db
      .insert(membershipPauses)
      .values({
        organizationId,
        membershipId: restingMembership.id,
        startEdtf: '2022',
        startsOn: '2022-01-01',
        reason: canary,
      })
      .returning(),
  );
  const fact = first(
    await db
      .insert(personFacts)
      .values({ organizationId, personId: person.id, kind: 'occupation', visibility: 'public' })
      .returning(),
  );
  const record = await fillRecord(organizationId, person.id, ownerAccountId, canary);
  const customField = await makeCustomField(organizationId, person.id, canary);
  const { office, seat, term } = await makeTerm(organizationId, person.id);
  const emptySeat = first(
    await db.insert(seats).values({ organizationId, officeId: office.id, number: 2 }).returning(),
  );
  const handoverItem = first(
    await db.insert(handoverItems).values({ organizationId, side: 'leaver', kind: 'access' }).returning(),
  );
  await db
    .insert(handoverItemTexts)
    .values({ organizationId, itemId: handoverItem.id, locale: 'az', text: canary });
  const group = first(await db.insert(groups).values({ organizationId }).returning());
  await db.insert(groupTexts).values({ organizationId, groupId: group.id, locale: 'az', name: canary });
  const groupMembership = first(
    await db
      .insert(groupMemberships)
      .values({
        organizationId,
        groupId: group.id,
        personId: person.id,
        startEdtf: '2020',
        startsOn: '2020-01-01',
      })
      .returning(),
  );
  const home = await fillHousehold(organizationId, { personId: person.id, ownerAccountId, canary });
  const batch = first(
    await db
      .insert(batches)
      .values({ organizationId, action: 'end-membership', selection: { people: [person.id] } })
      .returning(),
  );
  const event = await makeEvent(organizationId);
  const draft = await makeEvent(organizationId, { state: 'draft' });
  const registration = await makeRegistration(organizationId, event.id, ownerAccountId, 'confirmed', canary);
  const pending = await makeRegistration(organizationId, event.id, null, 'pending', canary);
  const statement = first(
    await db
      .insert(statements)
      .values({ organizationId, slug: `s-${randomUUID()}`, edtf: '2019', firstDay: '2019-01-01' })
      .returning(),
  );
  await db
    .insert(statementTexts)
    .values({ organizationId, statementId: statement.id, locale: 'az', title: canary });
  await db.insert(statementPeople).values({
    organizationId,
    statementId: statement.id,
    personId: person.id,
    role: 'signatory',
    position: 0,
  });
  const source = first(
    await db
      .insert(sources)
      .values({ organizationId, slug: `q-${randomUUID()}`, publication: 'Qəzet', language: 'az' })
      .returning(),
  );
  const citation = first(
    await db
      .insert(citations)
      .values({
        organizationId,
        sourceId: source.id,
        key: `k-${randomUUID()}`,
        start: 0,
        end: 5,
        eventId: event.id,
      })
      .returning(),
  );
  const [firstId = '', secondId = ''] = [person.id, newcomer.id].sort();
  const pair = first(
    await db
      .insert(duplicatePairs)
      .values({ organizationId, firstId, secondId, points: 30, reasons: ['same-name'] })
      .returning(),
  );
  const merge = first(
    await db
      .insert(merges)
      .values({
        organizationId,
        personId: newcomer.id,
        intoId: newcomer.id,
        goneId: randomUUID(),
        goneName: canary,
        changes: [],
      })
      .returning(),
  );
  const formerSlug = `former-${randomUUID()}`;
  await db.insert(personSlugs).values({ organizationId, slug: formerSlug, personId: newcomer.id });
  const colleague = await makeAccount();
  const access = await grant(organizationId, colleague.id, 'admin');
  const invitation = first(
    await db
      .insert(invitations)
      .values({ organizationId, role: 'editor', locale: 'az', expiresAt: new Date(Date.now() + 86_400_000) })
      .returning(),
  );
  const correction = first(
    await db
      .insert(correctionRequests)
      .values({ organizationId, kind: 'correct', path: '/', message: canary, locale: 'az' })
      .returning(),
  );
  const mail = first(
    await db
      .insert(outbox)
      .values({
        organizationId,
        kind: 'test',
        recipient: `${canary}@example.org`,
        subject: 's',
        text: 't',
        html: 'h',
        state: 'undeliverable',
      })
      .returning(),
  );
  await db
    .update(organizations)
    .set({ acceptsApplications: true })
    .where(eq(organizations.id, organizationId));
  const application = await makeApplication(organizationId, { given: canary });
  const memberExport = first(
    await db
      .insert(memberExports)
      .values({
        organizationId,
        accountId: ownerAccountId,
        actorKind: ownerAccountId === null ? 'system' : 'account',
        purpose: 'letters',
        note: canary,
        format: 'csv',
        filter: {},
        columns: '',
        personCount: 1,
        personIds: [person.id],
      })
      .returning(),
  );
  const savedList = first(
    await db
      .insert(savedLists)
      .values({ organizationId, name: `${canary} ${randomUUID()}`, filter: { q: canary } })
      .returning(),
  );
  const plan = await makeImport(organizationId, 'planned', canary);
  const doneImport = await makeImport(organizationId, 'committed', canary);
  return {
    ...home,
    application,
    rested: rested.id,
    pause: pause.id,
    person: person.id,
    personSlug: person.slug,
    ...record,
    customField,
    newcomer: newcomer.id,
    membershipType: await makeMembershipType(organizationId, canary),
    card: await makeCard(organizationId, person.id),
    photo: await makePhoto(organizationId, person.id, canary),
    version: person.updatedAt.toISOString(),
    membership: membership.id,
    fact: fact.id,
    body: office.bodyId,
    handoverItem: handoverItem.id,
    office: office.id,
    seat: seat.id,
    emptySeat: emptySeat.id,
    group: group.id,
    groupMembership: groupMembership.id,
    batch: batch.id,
    term: term.id,
    event: event.id,
    eventSlug: event.slug,
    draft: draft.id,
    registration,
    pending,
    statement: statement.id,
    source: source.id,
    citation: citation.id,
    pair: pair.id,
    merge: merge.id,
    formerSlug,
    access: access.id,
    invitation: invitation.id,
    correction: correction.id,
    mail: mail.id,
    memberExport: memberExport.id,
    savedList: savedList.id,
    plan,
    doneImport,
  };
}

export type OrganizationRows = Awaited<ReturnType<typeof fillOrganization>>;

/** The same ids, but nobody has them. */
export function missingRows(rows: OrganizationRows): OrganizationRows {
  const entries = Object.entries(rows).map(([name, value]) => [
    name,
    name === 'version' ? value : randomUUID(),
  ]);
  return Object.fromEntries(entries) as OrganizationRows;
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

async function makeRegistration(
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
