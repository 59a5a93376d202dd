import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { EventPersonRole } from '@/db/enums';
import { articles } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import { nameAtEvent } from '@/features/events/commands/add-person';
import { writeEvent } from '@/features/events/commands/create';
import { writeCitation } from '@/features/sources/commands/add-citation';
import type { Span } from '@/features/sources/excerpt';
import { writeNamedPerson } from '@/features/statements/commands/add-new-person';
import { writeStatement } from '@/features/statements/commands/create';
import { appendPerson } from '@/features/statements/people-below';
import type { OrganizationContext } from '@/server/context';
import { type Article, listProposals, type ProposalRow, payloadOf, saveProposal } from './article';
import { excerptOf, nobodysBusiness } from './excerpts';
import { matchPeople, matchRecords, sureOf } from './matches';
import { writeFact, writeOffice } from './write-facts';

interface Scene {
  context: OrganizationContext;
  article: Article;
  /** Ids of people by the position of their proposal. */
  people: Map<number, string>;
  /** Two events of one article are two. */
  written: Set<string>;
  /** Places of the article that no excerpt may show. */
  withheld: readonly Span[];
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
  const withheld = nobodysBusiness(await listProposals(context, article.id));
  const scene: Scene = { context, article, people: new Map(), written: new Set(), withheld };
  const of = (kind: ProposalRow['kind']) => accepted.filter((row) => row.kind === kind);
  for (const row of of('organization')) await cite(scene, row, 'organization:name');
  for (const row of of('person')) await writePerson(scene, row);
  for (const row of of('role')) await writeRole(scene, row);
  for (const row of of('fact')) await writePersonFact(scene, row);
  for (const row of of('event')) await writeOneEvent(scene, row);
  for (const row of of('statement')) await writeOneStatement(scene, row);
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
    .set({ state: 'published', publishedAt: now })
    .where(and(eq(articles.organizationId, organization.id), eq(articles.id, article.id)));
}

const cite = ({ context, article, withheld }: Scene, { start, end }: ProposalRow, target: string) =>
  writeCitation(
    context,
    { target, start, end, excerpt: excerptOf(article.text, { start, end }, withheld) },
    article.source,
  );

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
  const factId = await writeFact(context, article, { personId, kind: 'role', text, isPrivate: false });
  await cite(scene, row, `person-fact:${factId}`);
}

async function writePersonFact(scene: Scene, row: ProposalRow): Promise<void> {
  const { person, fact, text, isPrivate } = payloadOf('fact', row);
  const personId = scene.people.get(person);
  if (!personId) return;
  const factId = await writeFact(scene.context, scene.article, { personId, kind: fact, text, isPrivate });
  await cite(scene, row, `person-fact:${factId}`);
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
  await cite(scene, row, `event:${eventId}`);
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
