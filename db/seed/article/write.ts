import type { Transaction } from '@/db/client';
import { bodies, offices, seats, terms } from '@/db/schema/board';
import { eventPeople, events, eventTexts } from '@/db/schema/events';
import { personFacts, personFactTexts, personTexts } from '@/db/schema/members';
import { citations, sources, sourceTexts } from '@/db/schema/sources';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { boundsOf, eachLocale, known, nameOf } from '../rows';
import type { NameForm, Span } from '../shapes';
import { writeOrganization } from '../write-organization';
import { writePeople } from '../write-people';
import { BIOGRAPHY, CHAIR, PERSON_CITATIONS } from './chair';
import { EVENTS } from './events';
import { CHAIR_BIRTH_EDTF, FACTS } from './facts';
import { ORGANIZATION, ORGANIZATION_CITATIONS, ORGANIZATION_TEXTS } from './organization';
import { PEOPLE } from './people';
import { SOURCE, SOURCE_TEXTS } from './source';
import { STATEMENT, STATEMENT_CITATIONS, STATEMENT_TEXTS } from './statement';

type CitationTarget = Pick<
  typeof citations.$inferInsert,
  'organizationFact' | 'personId' | 'personFactId' | 'termId' | 'eventId' | 'statementId'
>;

interface Scene {
  tx: Transaction;
  organizationId: string;
  now: Date;
  cite: (key: string, [start, end]: Span, target: CitationTarget) => void;
}

/** Writes the organization as the article gives it: published, not confirmed, every fact with its place in the text. */
export async function writeArticle(tx: Transaction, now: Date): Promise<void> {
  const organizationId = await writeOrganization(
    tx,
    { ...ORGANIZATION, publishedAt: now, confirmedAt: null },
    ORGANIZATION_TEXTS,
  );
  const [source] = await tx
    .insert(sources)
    .values({ ...SOURCE, organizationId, publishedAt: now })
    .returning({ id: sources.id });
  if (!source) throw new Error('the source was not written');
  const sourceId = source.id;
  await tx
    .insert(sourceTexts)
    .values(eachLocale(SOURCE_TEXTS, (locale, text) => ({ organizationId, sourceId, locale, ...text })));

  const cited: (typeof citations.$inferInsert)[] = [];
  const scene: Scene = {
    tx,
    organizationId,
    now,
    cite: (key, [start, end], target) =>
      void cited.push({ organizationId, sourceId, key, start, end, ...target }),
  };
  for (const { key, fact, span } of ORGANIZATION_CITATIONS) scene.cite(key, span, { organizationFact: fact });
  const personIds = await writePeopleOfArticle(scene);
  await writeChair(scene, personIds);
  await writeFacts(scene, personIds);
  const eventIds = await writeEvents(scene, personIds);
  await writeStatement(scene, personIds, eventIds);
  await tx.insert(citations).values(cited);
}

async function writePeopleOfArticle({ tx, organizationId, cite }: Scene): Promise<Map<string, string>> {
  const other = (form: 'ru' | 'en', [status, ...parts]: NameForm) => ({
    form,
    name: nameOf(parts),
    isUnofficial: status === 'ours',
  });
  const ids = await writePeople(
    tx,
    organizationId,
    PEOPLE.map(({ slug, az, ru, en, isNamedPublicly }) => ({
      slug,
      name: nameOf(az),
      otherNames: [other('ru', ru), other('en', en)],
      isNamedPublicly,
      details: slug === CHAIR.person ? { birthEdtf: CHAIR_BIRTH_EDTF } : {},
    })),
  );
  for (const { key, person, span } of PERSON_CITATIONS) cite(key, span, { personId: known(ids, person) });
  return ids;
}

/** Since when he has been the chair is not known, only that he was when the article came out. */
async function writeChair({ tx, organizationId, cite }: Scene, personIds: Map<string, string>) {
  const [board] = await tx
    .insert(bodies)
    .values({ organizationId, kind: 'board' })
    .returning({ id: bodies.id });
  const [office] = await tx
    .insert(offices)
    .values({ organizationId, bodyId: board?.id ?? '', kind: 'chair' })
    .returning({ id: offices.id });
  const [seat] = await tx
    .insert(seats)
    .values({ organizationId, officeId: office?.id ?? '' })
    .returning({ id: seats.id });
  const personId = known(personIds, CHAIR.person);
  const [term] = await tx
    .insert(terms)
    .values({ organizationId, seatId: seat?.id ?? '', personId, asOfEdtf: CHAIR.asOfEdtf })
    .returning({ id: terms.id });
  cite(CHAIR.cite, CHAIR.span, { termId: term?.id });
  await tx
    .insert(personTexts)
    .values(eachLocale(BIOGRAPHY, (locale, biography) => ({ organizationId, personId, locale, biography })));
}

async function writeFacts({ tx, organizationId, cite }: Scene, personIds: Map<string, string>) {
  for (const [position, { cite: key, person, kind, visibility, asOf, text, span }] of FACTS.entries()) {
    const [fact] = await tx
      .insert(personFacts)
      .values({
        organizationId,
        personId: known(personIds, person),
        kind,
        position,
        visibility,
        asOfEdtf: asOf ?? null,
      })
      .returning({ id: personFacts.id });
    const factId = fact?.id ?? '';
    await tx
      .insert(personFactTexts)
      .values(eachLocale(text, (locale, words) => ({ organizationId, factId, locale, text: words })));
    cite(key, span, { personFactId: factId });
  }
}

async function writeEvents({ tx, organizationId, cite }: Scene, personIds: Map<string, string>) {
  const ids = new Map<string, string>();
  for (const event of EVENTS) {
    const { slug, edtf, category, ourRole } = event;
    const [row] = await tx
      .insert(events)
      .values({ organizationId, slug, edtf, category, ourRole, state: 'published', ...boundsOf(edtf) })
      .returning({ id: events.id });
    const eventId = row?.id ?? '';
    ids.set(slug, eventId);
    await tx.insert(eventTexts).values(
      eachLocale(event.title, (locale, title) => ({
        organizationId,
        eventId,
        locale,
        title,
        description: event.description[locale],
        place: event.place?.[locale] ?? null,
      })),
    );
    const guests = (event.people ?? []).map(([person, role], position) => ({
      organizationId,
      eventId,
      personId: known(personIds, person),
      role,
      position,
    }));
    if (guests.length > 0) await tx.insert(eventPeople).values(guests);
    cite(event.cite, event.span, { eventId });
    if (event.month) cite(`${event.cite}-month`, event.month, { eventId });
    if (event.year) cite(`${event.cite}-year`, event.year, { eventId });
  }
  return ids;
}

async function writeStatement(
  { tx, organizationId, now, cite }: Scene,
  personIds: Map<string, string>,
  eventIds: Map<string, string>,
) {
  const { slug, edtf, event, subject, addressedBy } = STATEMENT;
  const [row] = await tx
    .insert(statements)
    .values({
      organizationId,
      slug,
      edtf,
      firstDay: boundsOf(edtf).firstDay,
      eventId: known(eventIds, event),
      showsNames: true,
      publishedAt: now,
    })
    .returning({ id: statements.id });
  const statementId = row?.id ?? '';
  await tx
    .insert(statementTexts)
    .values(
      eachLocale(STATEMENT_TEXTS, (locale, text) => ({ organizationId, statementId, locale, ...text })),
    );
  const named = addressedBy.map((person) => [person, 'addressed-by'] as const);
  await tx.insert(statementPeople).values(
    [...named, [subject, 'subject'] as const].map(([person, role], index) => ({
      organizationId,
      statementId,
      personId: known(personIds, person),
      role,
      position: role === 'subject' ? 0 : index + 1,
    })),
  );
  for (const { key, span } of STATEMENT_CITATIONS) cite(key, span, { statementId });
}
