import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { consents } from '@/db/schema/consents';
import { personSlugs } from '@/db/schema/duplicates';
import { eventPeople } from '@/db/schema/events';
import { memberExports } from '@/db/schema/exports';
import { guardianships } from '@/db/schema/households';
import { idempotencyKeys } from '@/db/schema/kernel';
import { personFacts, personFactTexts, personTexts } from '@/db/schema/members';
import { membershipPauses } from '@/db/schema/memberships';
import { correctionRequests, invitations, pageClaims } from '@/db/schema/organizations';
import { retentionRuns } from '@/db/schema/personal-data';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { savedLists } from '@/db/schema/saved-lists';
import { fillArticle, fillSecondArticle } from '@/db/testing/articles';
import { makeAccount, makeEvent, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import {
  fillGroup,
  fillQuestions,
  fillStatement,
  makeApplication,
  makeRegistration,
} from '@/db/testing/single-rows';
import { fillAccount, fillImports, fillMails, fillMerges } from './canary-traces-testing';
import { CANARY_NAME, CANARY_EMAIL as email } from './canary-values-testing';
/** Rows that others write about somebody. */
export async function fillOthers(organizationId: string, id: string, accountId: string): Promise<void> {
  const db = ownerDb();
  const own = { organizationId, personId: id };
  await fillGroup(organizationId, id, 'Qrup');
  await makeTerm(organizationId, id);
  const event = await makeEvent(organizationId);
  const past = await makeEvent(organizationId, {
    startsAt: new Date(Date.now() - 40 * 86_400_000),
    endsAt: new Date(Date.now() - 39 * 86_400_000),
    firstDay: '2026-01-01',
    lastDay: '2026-01-01',
  });
  const { source } = await fillStatement(organizationId, {
    personId: id,
    eventId: event.id,
    canary: 'Bəyanat',
  });
  await fillArticle(organizationId, {
    sourceId: source,
    personId: id,
    canary: 'Kanarya Kanaryalı',
    eventId: event.id,
  });
  await db.insert(eventPeople).values({ ...own, eventId: event.id, role: 'guest' });
  for (const at of [event, past]) {
    const [party] = await db
      .insert(registrations)
      .values({
        organizationId,
        eventId: at.id,
        accountId,
        personId: id,
        state: 'confirmed',
        name: 'Kanarya xanım',
        email,
        phone: '+994557777123',
        note: 'kanarya yemi',
        locale: 'az',
      })
      .returning();
    await db.insert(registrationPeople).values({
      organizationId,
      registrationId: party?.id ?? '',
      position: 0,
      name: 'Kanarya xanım',
      personId: id,
    });
    const asked = { eventId: at.id, registrationId: party?.id ?? '', canary: 'Yem' };
    const { question } = await fillQuestions(organizationId, asked);
    await db.execute(sql`update event_answers set value = 'kanarya yemi' where question_id = ${question}`);
  }
  await db.execute(sql`insert into rate_limits (key, count, resets_at) values
    (${`register-no-email:${event.id}:+994557777123`}, 1, now() + interval '1 day'),
    (${`sign-in:${email}`}, 1, now() + interval '1 day')`);
  // By the number of a telephone, without an address.
  await db.insert(registrations).values({
    organizationId,
    eventId: event.id,
    state: 'confirmed',
    name: 'Kanarya Kanaryalı',
    phone: '+994557777123',
    locale: 'az',
  });
  await makeApplication(organizationId, {
    ...CANARY_NAME,
    email,
    phone: '+994557777123',
    message: 'kanarya',
    personId: id,
  });
  await makeApplication(organizationId, {
    given: 'Bala',
    surname: 'Qonşulu',
    email: 'bala@example.org',
    guardianName: 'Kanarya Kanaryalı',
    guardianContact: email,
  });
  // In the party of somebody else, invited for a role, and the guardian of a child without a record of their own.
  const host = await makeRegistration(organizationId, event.id, null);
  await db
    .insert(registrationPeople)
    .values({ organizationId, registrationId: host, position: 1, name: 'Kanarya xanım', personId: id });
  await db
    .insert(invitations)
    .values({ organizationId, role: 'editor', email, locale: 'az', expiresAt: new Date() });
  const ward = await makePerson(organizationId, { given: 'Qonşu', surname: 'Uşağı' });
  await db.insert(guardianships).values({
    organizationId,
    minorId: ward.id,
    name: 'Kanarya Kanaryalı',
    contact: email,
    relation: 'guardian',
  });
  await db.insert(personTexts).values({ ...own, locale: 'az', biography: 'Kanarya haqqında' });
  const [fact] = await db
    .insert(personFacts)
    .values({ ...own, kind: 'occupation', visibility: 'public' })
    .returning();
  await db
    .insert(personFactTexts)
    .values({ organizationId, factId: fact?.id ?? '', locale: 'az', text: 'kanaryaçı' });
  await fillSecondArticle(organizationId, { sourceId: source, factId: fact?.id ?? '' });
  await db
    .insert(consents)
    .values({ ...own, purpose: 'record', textVersion: '1', locale: 'az', channel: 'paper' });
  await db.insert(personSlugs).values({ ...own, slug: 'kanarya-kohne' });
  const { rows } = await db.execute<{ id: string }>(sql`select id from memberships where person_id = ${id}`);
  await db.insert(membershipPauses).values({
    organizationId,
    membershipId: rows[0]?.id ?? '',
    startEdtf: '2022',
    startsOn: '2022-01-01',
    reason: 'kanarya istirahəti',
  });
  await db.insert(invitations).values({ ...own, email, locale: 'az', expiresAt: new Date() });
  await db
    .insert(correctionRequests)
    .values({ organizationId, kind: 'remove', path: '/', message: 'kanarya', contact: email, locale: 'az' });
  const other = { accountId: (await makeAccount()).id, position: 'Sədr', reason: 'kanarya' };
  await db.insert(pageClaims).values({ organizationId, ...other, proofEmail: email, locale: 'az' });
  await db
    .insert(savedLists)
    .values({ organizationId, name: 'Kanarya Kanaryalı', filter: { q: 'Kanarya Kanaryalı' } });
  await db.insert(batches).values([
    {
      organizationId,
      action: 'end-membership',
      selection: { people: [id] },
      plan: [{ person: id, outcome: 'done' }],
      undo: [{ person: id }],
      kept: [id],
    },
  ]);
  await db.insert(memberExports).values({
    organizationId,
    actorKind: 'system',
    purpose: 'letters',
    note: `məktub: ${email}`,
    format: 'csv',
    filter: { q: email },
    columns: '',
    personCount: 1,
    personIds: [id],
  });
  await db.insert(idempotencyKeys).values({
    organizationId,
    command: 'member.create',
    key: randomUUID(),
    inputHash: 'x',
    result: { id, label: 'Kanarya Kanaryalı' },
  });
  await db
    .insert(retentionRuns)
    .values({ organizationId, kind: 'former-members', found: 1, among: 1, ids: [id], stoppedAt: new Date() });
  await fillMerges(organizationId, id);
  await fillImports(organizationId, id);
  await fillMails(organizationId);
  await fillAccount(organizationId, id, accountId);
}
