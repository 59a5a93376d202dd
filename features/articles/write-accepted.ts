import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { EventPersonRole, OfficeKind } from '@/db/enums';
import { articles } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import { nameAtEvent } from '@/features/events/commands/add-person';
import { writeEvent } from '@/features/events/commands/create';
import { writeCitation } from '@/features/sources/commands/add-citation';
import { writeNamedPerson } from '@/features/statements/commands/add-new-person';
import { writeStatement } from '@/features/statements/commands/create';
import { appendPerson } from '@/features/statements/people-below';
import type { OrganizationContext } from '@/server/context';
import { eventAgainst } from './against';
import { type Article, isOnRecord, type ProposalRow, payloadOf, saveProposal } from './article';
import { saveContradictions } from './contradiction';
import { correctEvent } from './correct-event';
import { type ExcerptAt, excerptsOf, fillExcerptsOf } from './excerpt-at';
import { holderAgainst } from './holder-against';
import { matchPeople, matchRecords, sureOf } from './matches';
import { findCitation } from './move-citations';
import { writeFact, writeOffice } from './write-facts';

interface Scene {
  context: OrganizationContext;
  article: Article;
  /** Ids of people by the position of their proposal. */
  people: Map<number, string>;
  /** Two events of one article are two. */
  written: Set<string>;
  /** The lines that have come on record: whose person was rejected has not. */
  done: Set<string>;
  excerptAt: ExcerptAt;
}

/** What an article does not say of somebody at an event. */
const AT_EVENTS: EventPersonRole = 'guest';

/** Writes the accepted proposals and publishes the source. People first: all else names them. */
export async function writeAccepted(
  context: OrganizationContext,
  article: Article,
  accepted: readonly ProposalRow[],
): Promise<void> {
  const { tx, organization, now } = context;
  const excerptAt = await excerptsOf(context, article);
  const scene: Scene = {
    ...{ context, article, excerptAt },
    ...{ people: new Map(), written: new Set(), done: new Set() },
  };
  const fresh = accepted.filter((row) => !isOnRecord(row));
  const of = (kind: ProposalRow['kind']) => fresh.filter((row) => row.kind === kind);
  for (const { kind, personId, position, eventId, statementId, ...row } of accepted) {
    if (kind === 'person' && personId && row.written) scene.people.set(position, personId);
    if (row.written) for (const id of [eventId, statementId]) if (id) scene.written.add(id);
  }
  for (const row of of('organization')) await cite(scene, row, 'organization:name');
  for (const row of of('person')) await writePerson(scene, row);
  for (const row of of('role')) await writeRole(scene, row);
  for (const row of of('fact')) await writePersonFact(scene, row);
  for (const row of of('event')) await writeOneEvent(scene, row);
  for (const row of of('statement')) await writeOneStatement(scene, row);
  for (const { id, payload } of fresh) {
    if (scene.done.has(id)) await saveProposal(context, id, { written: payload });
  }
  await tx
    .update(sources)
    .set({ publishedAt: now })
    .where(
      and(
        eq(sources.organizationId, organization.id),
        eq(sources.id, article.sourceId),
        isNull(sources.publishedAt),
      ),
    );
  await tx
    .update(articles)
    .set({ state: 'published', publishedAt: article.publishedAt ?? now })
    .where(and(eq(articles.organizationId, organization.id), eq(articles.id, article.id)));
  await fillExcerptsOf(context, { ...article, publishedAt: article.publishedAt ?? now });
}

/** Says that the article says so; what it has said at the same place already is said once. */
async function cite(scene: Scene, row: ProposalRow, target: string): Promise<string> {
  const { context, article, done, excerptAt } = scene;
  done.add(row.id);
  const { start, end, version } = row;
  const said = row.written ? await findCitation(context, article, { start, end, version, target }) : null;
  if (said) return said;
  // Words that the present text has lost are in a former one.
  const source = { ...article.source, textVersion: version, textLength: null };
  const excerpt = excerptAt({ start, end }, version);
  return (await writeCitation(context, { target, start, end, excerpt }, source)).id;
}

async function writePerson(scene: Scene, row: ProposalRow): Promise<void> {
  const { context } = scene;
  const payload = payloadOf('person', row);
  const known = row.personId ?? (payload.isNew ? null : sureOf(await matchPeople(context, payload)));
  const personId = known ?? (await writeNamedPerson(context, payload)).personId;
  scene.people.set(row.position, personId);
  await saveProposal(context, row.id, { personId });
  await cite(scene, row, `person:${personId}`);
}

async function writeRole(scene: Scene, row: ProposalRow): Promise<void> {
  const { context, article } = scene;
  const { person, office, text } = payloadOf('role', row);
  const personId = scene.people.get(person);
  if (!personId) return;
  const termId = office === 'none' ? null : await writeOffice(context, personId, office, article.publishedOn);
  if (termId) return void (await cite(scene, row, `term:${termId}`));
  if (office !== 'none' && (await contradictHolder(scene, row, personId, office))) return;
  const fact = { personId, kind: 'role' as const, text, isPrivate: false, former: formerText(row) };
  const { factId } = await writeFact(context, article, fact);
  await cite(scene, row, `person-fact:${factId}`);
}

/** Two people for one office at one time: the record keeps its own, and the place in the article says the other. */
async function contradictHolder(scene: Scene, row: ProposalRow, personId: string, kind: OfficeKind) {
  const { context, article } = scene;
  const { publishedOn: asOf, sourceId } = article;
  const held = await holderAgainst(context, { personId, kind, asOf, sourceId });
  if (!held || !asOf) return false;
  const { termId } = held;
  const citationId = await cite(scene, row, `term:${termId}`);
  await saveContradictions(context, article, { termId, personId }, citationId, [
    { field: 'holder', told: asOf },
  ]);
  return true;
}

/** What stands on record of a line that says something else now. */
const formerText = ({ written }: ProposalRow): string | null =>
  typeof written?.text === 'string' ? written.text : null;

async function writePersonFact(scene: Scene, row: ProposalRow): Promise<void> {
  const { person, fact, text, isPrivate } = payloadOf('fact', row);
  const personId = scene.people.get(person);
  if (!personId) return;
  const told = { personId, kind: fact, text, isPrivate, former: formerText(row) };
  const { factId, contradicts } = await writeFact(scene.context, scene.article, told);
  const citationId = await cite(scene, row, `person-fact:${factId}`);
  await saveContradictions(scene.context, scene.article, { factId }, citationId, contradicts);
}

async function writeOneEvent(scene: Scene, row: ProposalRow): Promise<void> {
  const { context, article, written } = scene;
  const payload = payloadOf('event', row);
  const known =
    row.eventId ?? (payload.isNew ? null : sureOf(await matchRecords(context, 'event', payload), written));
  const texts = { [article.language]: { title: payload.title, place: payload.place } };
  const { edtf, category, ourRole } = payload;
  const eventId =
    known ??
    (await writeEvent(context, { dateKind: 'record', edtf, category, ourRole, texts }, 'published')).event;
  written.add(eventId);
  for (const place of payload.people) {
    const personId = scene.people.get(place);
    if (personId) await nameAtEvent(context, eventId, personId, payload.as?.[place] ?? AT_EVENTS);
  }
  await saveProposal(context, row.id, { eventId });
  const citationId = await cite(scene, row, `event:${eventId}`);
  if (!known) return;
  if (row.written)
    await correctEvent(context, eventId, payloadOf('event', { payload: row.written }), payload, article);
  const contradicts = await eventAgainst(context, eventId, payload, article.language);
  await saveContradictions(context, article, { eventId }, citationId, contradicts);
}

async function writeOneStatement(scene: Scene, row: ProposalRow): Promise<void> {
  const { context, article, written } = scene;
  const { title, edtf, addressee, people, isNew } = payloadOf('statement', row);
  const known =
    row.statementId ??
    (isNew ? null : sureOf(await matchRecords(context, 'statement', { title, edtf }), written));
  const texts = { [article.language]: { title, addressee } };
  const statementId =
    known ??
    (await writeStatement(context, { edtf, texts, title, showsNames: true, publishedAt: context.now })).id;
  written.add(statementId);
  for (const place of people) {
    const personId = scene.people.get(place);
    if (personId) await appendPerson(context, { statementId, personId, role: 'signatory' });
  }
  await saveProposal(context, row.id, { statementId });
  await cite(scene, row, `statement:${statementId}`);
}
