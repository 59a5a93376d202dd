import { and, eq, isNull } from 'drizzle-orm';
import { bodies, offices, seats, terms } from '@/db/schema/board';
import { followPublication } from '@/features/consents/publication';
import { writeAnswers } from '@/features/consents/write-answers';
import { isProblem } from '@/features/members/rules';
import { lockPerson, type PersonSubject } from '@/features/members/subject';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { decisionOf } from '../decision';
import { refuseAppointingDeceased, refuseBeyondLimit } from '../refuse-appointment';
import { plannedEndAfter, plannedEndOf, termBounds } from '../rules';
import { type AppointInput, appointInput } from '../schema';

/**
 * Gives a seat to somebody from a day on. The earlier terms of the seat stay as they are. Asks first where it is one term more in
 * a row than the statutes allow.
 */
export const appoint = command({
  name: 'term.appoint',
  permission: 'term:appoint',
  input: appointInput,
  idempotencyKey: ({ key }) => key,
  subject: async ({ tx, organization }, { seat }) => {
    const [row] = await tx
      .select({
        ...{ id: seats.id, officeId: offices.id, kind: offices.kind, isPublic: offices.isPublic },
        ...{ mostTerms: offices.mostTerms, termMonths: bodies.termMonths },
      })
      .from(seats)
      .innerJoin(
        offices,
        and(eq(offices.organizationId, seats.organizationId), eq(offices.id, seats.officeId)),
      )
      .innerJoin(
        bodies,
        and(eq(bodies.organizationId, offices.organizationId), eq(bodies.id, offices.bodyId)),
      )
      .where(and(eq(seats.organizationId, organization.id), eq(seats.id, seat), isNull(seats.abolishedAt)));
    return row ?? null;
  },
  run: async (context, input, seat) => {
    const { person: personId, start, end, origin, agrees, anyway } = input;
    const { tx, organization } = context;
    const person = await lockPerson(context, personId);
    if (!person) throw notFound();
    const bounds = termBounds(start ?? null, end ?? null);
    if (isProblem(bounds)) throw invalid(bounds.field, bounds.reason);
    await refuseAppointingDeceased(context, personId, end ?? null);
    // Who only acts is in no row of terms.
    if (!anyway && origin !== 'acting') await refuseBeyondLimit(context, personId, seat, bounds);
    const planned = plannedFor(input, seat.termMonths);
    const decision = await decisionOf(context, input);
    const [term] = await tx
      .insert(terms)
      .values({
        organizationId: organization.id,
        seatId: seat.id,
        personId,
        origin,
        startEdtf: start ?? null,
        endEdtf: end ?? null,
        plannedEndEdtf: planned,
        plannedEndsOn: planned ? plannedEndOf(planned) : null,
        ...decision,
        ...bounds,
      })
      .returning({ id: terms.id });
    if (!term) throw notFound();
    if (seat.isPublic) await nameInPublic(context, person, agrees === 'on');
    return { id: term.id, name: person.label, kind: seat.kind, planned };
  },
  journal: ({ id, name, kind, planned }, { start, end, origin, decidedBy, agrees }) => ({
    subjectType: 'term',
    subjectId: id,
    subjectName: name,
    details: {
      kind,
      origin,
      start: start ?? null,
      end: end ?? null,
      plannedEnd: planned,
      decidedBy: decidedBy ?? null,
      agrees: agrees === 'on',
    },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: {
    terms_no_overlap: invalid('start', 'term-overlaps'),
    terms_order: invalid('end', 'end-before-start'),
    terms_planned_order: invalid('plannedEnd', 'end-before-start'),
  },
});

/** When the term should end: as it was said, else by the length of a term. Of what has ended, nothing is planned any more. */
function plannedFor({ start, end, plannedEnd, noPlannedEnd }: AppointInput, termMonths: number | null) {
  if (end) return null;
  if (plannedEnd) return plannedEnd;
  return start && termMonths !== null && !noPlannedEnd ? plannedEndAfter(start, termMonths) : null;
}

/** The name of who holds a public office is public, once the person has agreed: now, or at some time before. */
async function nameInPublic(context: OrganizationContext, person: PersonSubject, agrees: boolean) {
  if (agrees) {
    await writeAnswers(
      context,
      person.id,
      { publication: 'given' },
      { channel: 'admin', locale: context.locale, askedBy: context.standing.accountId },
    );
  }
  await followPublication(context, person.id);
}
