import type { Transaction } from '@/db/client';
import { bodies, offices, officeTexts, seats, terms } from '@/db/schema/board';
import { consents } from '@/db/schema/consents';
import { personTexts, personVisibilities } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { statementPeople, statements, statementTexts } from '@/db/schema/statements';
import { boundsOf, eachLocale, known } from '../rows';
import { writeOrganization } from '../write-organization';
import { writePeople } from '../write-people';
import {
  BODIES,
  CHAIR_BIOGRAPHY,
  DEMO_STATEMENT,
  DEMO_STATEMENT_TEXTS,
  type DemoOffice,
  type DemoTerm,
  TERM_MONTHS,
} from './board';
import { writeDues } from './dues';
import { writeGroups } from './groups';
import { writeApplication, writeLetters } from './letters';
import { type DemoMember, demoMembers } from './members';
import { DEMO, DEMO_TEXTS } from './organization';
import type { DemoScene } from './scene';
import { dayIn, writeDemoEvents } from './write-events';
import { writeFamilies } from './write-families';

/** Writes the invented society. The same every time, but for the events, which are counted from `now`. */
export async function writeDemo(tx: Transaction, now: Date): Promise<void> {
  const organizationId = await writeOrganization(
    tx,
    { ...DEMO, publishedAt: now, confirmedAt: now },
    DEMO_TEXTS,
  );
  const members = demoMembers(dayIn(20, now));
  const ids = await writePeople(tx, organizationId, members);
  const memberOf = (index: number) => known(new Map(members.entries()), index);
  const scene: DemoScene = {
    tx,
    organizationId,
    now,
    memberOf,
    personIdOf: (index) => known(ids, memberOf(index).slug),
  };
  await writeMemberships(scene, members);
  await writeConsents(scene, members);
  await writeBoards(scene);
  await writeFamilies(scene);
  await writeGroups(scene);
  await writeDues(scene, members);
  await writeDemoEvents(scene);
  await writeDemoStatement(scene);
  await writeLetters(scene);
  await writeApplication(scene);
}

async function writeMemberships({ tx, organizationId, personIdOf }: DemoScene, members: DemoMember[]) {
  await tx.insert(memberships).values(
    members.flatMap((member, index) =>
      member.memberships.map((membership) => ({
        organizationId,
        personId: personIdOf(index),
        ...membership,
      })),
    ),
  );
  await tx.insert(personVisibilities).values(
    members.flatMap((member, index) =>
      member.visibilities.map(([field, visibility]) => ({
        organizationId,
        personId: personIdOf(index),
        field,
        visibility,
      })),
    ),
  );
}

/** Most have agreed on paper to what they were asked; nobody has asked the rest yet, so members do not see them. */
async function writeConsents({ tx, organizationId, personIdOf }: DemoScene, members: DemoMember[]) {
  await tx.insert(consents).values(
    members.flatMap((member, index) =>
      member.agrees.map((purpose) => ({
        organizationId,
        personId: personIdOf(index),
        purpose,
        textVersion: 'demo',
        locale: member.details?.locale ?? 'az',
        channel: 'paper' as const,
      })),
    ),
  );
}

async function writeBoards(scene: DemoScene) {
  const { tx, organizationId, personIdOf } = scene;
  for (const [position, { kind, offices: held }] of BODIES.entries()) {
    const [body] = await tx
      .insert(bodies)
      .values({ organizationId, kind, position, termMonths: TERM_MONTHS })
      .returning({ id: bodies.id });
    await writeOffices(scene, body?.id ?? '', held);
  }
  const personId = personIdOf(CHAIR_BIOGRAPHY.member);
  await tx.insert(personTexts).values(
    eachLocale(CHAIR_BIOGRAPHY.text, (locale, biography) => ({
      organizationId,
      personId,
      locale,
      biography,
    })),
  );
}

async function writeOffices(
  { tx, organizationId, personIdOf }: DemoScene,
  bodyId: string,
  all: readonly DemoOffice[],
) {
  for (const [position, { kind, title, mostTerms, terms: held }] of all.entries()) {
    const [office] = await tx
      .insert(offices)
      .values({ organizationId, bodyId, kind, position, mostTerms: mostTerms ?? null })
      .returning({ id: offices.id });
    const officeId = office?.id ?? '';
    if (title) {
      const texts = eachLocale(title, (locale, words) => ({
        organizationId,
        officeId,
        locale,
        title: words,
      }));
      await tx.insert(officeTexts).values(texts);
    }
    const [seat] = await tx.insert(seats).values({ organizationId, officeId }).returning({ id: seats.id });
    const seatId = seat?.id ?? '';
    await tx.insert(terms).values(
      held.map((term) => ({
        organizationId,
        seatId,
        personId: personIdOf(term.member),
        ...daysOf(term),
      })),
    );
  }
}

/** An end is the first day on which the term no longer holds. */
function daysOf({ origin, start, end, plannedEnd }: DemoTerm) {
  return {
    origin,
    startEdtf: start,
    startsOn: boundsOf(start).firstDay,
    endEdtf: end ?? null,
    endsOn: end ? boundsOf(end).firstDay : null,
    plannedEndEdtf: plannedEnd ?? null,
    plannedEndsOn: plannedEnd ? boundsOf(plannedEnd).lastDay : null,
  };
}

async function writeDemoStatement({ tx, organizationId, now, personIdOf }: DemoScene) {
  const { slug, edtf, signatories } = DEMO_STATEMENT;
  const [row] = await tx
    .insert(statements)
    .values({ organizationId, slug, edtf, firstDay: boundsOf(edtf).firstDay, publishedAt: now })
    .returning({ id: statements.id });
  const statementId = row?.id ?? '';
  await tx
    .insert(statementTexts)
    .values(
      eachLocale(DEMO_STATEMENT_TEXTS, (locale, text) => ({ organizationId, statementId, locale, ...text })),
    );
  await tx.insert(statementPeople).values(
    signatories.map((member, index) => ({
      organizationId,
      statementId,
      personId: personIdOf(member),
      role: 'signatory' as const,
      position: index + 1,
    })),
  );
}
