import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { applicationAnswers } from '@/db/schema/applications';
import { batches } from '@/db/schema/batches';
import { handoverItems, handoverItemTexts, seats } from '@/db/schema/board';
import { duplicatePairs, merges, personSlugs } from '@/db/schema/duplicates';
import { outbox } from '@/db/schema/kernel';
import { personFacts } from '@/db/schema/members';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { correctionRequests, invitations, lockdowns, organizations } from '@/db/schema/organizations';
import { fillAnnouncements } from './announcements';
import { fillArticle } from './articles';
import { fillConsents } from './consents';
import { makeDoor } from './doors';
import { fillDues } from './dues';
import { fillEventPlanning } from './event-planning';
import { fillExports } from './exports';
import { grant, makeAccount, makeEvent, makePerson, makeTerm, ownerDb } from './factories';
import { fillClaims } from './full-claims';
import { fillRecord } from './full-record';
import { fillHousehold } from './households';
import { makeImport } from './imports';
import { makeCard, makeMembershipType } from './membership-extras';
import { fillPersonalData } from './personal-data';
import { makePhoto } from './photos';
import {
  fillGroup,
  fillQuestions,
  fillStatement,
  first,
  makeApplication,
  makeCustomField,
  makeRegistration,
} from './single-rows';

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
  const groupRows = await fillGroup(organizationId, person.id, canary);
  const home = await fillHousehold(organizationId, { personId: person.id, ownerAccountId, canary });
  const rights = await fillPersonalData(organizationId, { personId: home.ward, ownerAccountId });
  const batch = first(
    await db
      .insert(batches)
      .values({ organizationId, action: 'end-membership', selection: { people: [person.id] } })
      .returning(),
  );
  const event = await makeEvent(organizationId);
  const draft = await makeEvent(organizationId, { state: 'draft' });
  const registration = await makeRegistration(organizationId, event.id, ownerAccountId, 'confirmed', canary);
  const asked = await fillQuestions(organizationId, {
    eventId: event.id,
    registrationId: registration,
    canary,
  });
  const pending = await makeRegistration(organizationId, event.id, null, 'pending', canary);
  const planned = await fillEventPlanning(organizationId, event.id, canary);
  const published = await fillStatement(organizationId, { personId: person.id, eventId: event.id, canary });
  const read = await fillArticle(organizationId, {
    sourceId: published.source,
    personId: person.id,
    canary,
    eventId: event.id,
  });
  const told = await fillAnnouncements(organizationId, { personId: person.id, canary });
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
  const claims = await fillClaims(organizationId, ownerAccountId, canary);
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
  await db
    .insert(applicationAnswers)
    .values({ organizationId, applicationId: application, fieldId: customField, value: canary });
  const taken = await fillExports(organizationId, { personId: person.id, ownerAccountId, canary });
  await db.insert(lockdowns).values({ organizationId, liftedAt: new Date() });
  const consentRows = await fillConsents(organizationId, person.id, canary);
  const plan = await makeImport(organizationId, 'planned', canary);
  const membershipType = await makeMembershipType(organizationId, canary);
  const dues = await fillDues(organizationId, {
    personId: person.id,
    otherId: newcomer.id,
    type: membershipType,
    canary,
  });
  const doneImport = await makeImport(organizationId, 'committed', canary);
  const door = await makeDoor(organizationId, event.id, registration);
  return {
    ...home,
    door,
    ...consentRows,
    ...rights,
    application,
    rested: rested.id,
    restedVersion: rested.updatedAt.toISOString(),
    restingMembership: restingMembership.id,
    pause: pause.id,
    person: person.id,
    personSlug: person.slug,
    ...record,
    customField,
    newcomer: newcomer.id,
    membershipType,
    ...dues,
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
    ...groupRows,
    batch: batch.id,
    term: term.id,
    event: event.id,
    eventSlug: event.slug,
    draft: draft.id,
    ...planned,
    registration,
    pending,
    ...asked,
    ...published,
    ...told,
    ...read,
    pair: pair.id,
    merge: merge.id,
    formerSlug,
    access: access.id,
    invitation: invitation.id,
    correction: correction.id,
    ...claims,
    mail: mail.id,
    ...taken,
    plan,
    doneImport,
  };
}

export type OrganizationRows = Awaited<ReturnType<typeof fillOrganization>>;

/** The same ids, but nobody has them. */
export function missingRows(rows: OrganizationRows): OrganizationRows {
  const entries = Object.entries(rows).map(([name, value]) => [
    name,
    /version$/i.test(name) ? value : randomUUID(),
  ]);
  return Object.fromEntries(entries) as OrganizationRows;
}
