import 'server-only';
import { and, eq } from 'drizzle-orm';
import { seats, terms } from '@/db/schema/board';
import type { Span } from '@/features/members/rules';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { readDeaths } from './deaths';
import { mayStandAgain, rowBefore, wasOverBefore } from './rules';

/** Nobody is appointed who has died by the record. What they held until then is entered after the fact as well. */
export async function refuseAppointingDeceased(
  context: OrganizationContext,
  personId: string,
  end: string | null,
): Promise<void> {
  const death = (await readDeaths(context, [personId])).get(personId);
  if (death !== undefined && !wasOverBefore(end, death)) throw invalid('person', 'appointed-deceased');
}

/** Refuses one more term in a row than the statutes allow, until somebody says that it is to be so. */
export async function refuseBeyondLimit(
  context: OrganizationContext,
  personId: string,
  office: { officeId: string; mostTerms: number | null },
  term: Span,
): Promise<void> {
  if (office.mostTerms === null) return;
  const { tx, organization } = context;
  const ofOffice = await tx
    .select({
      personId: terms.personId,
      origin: terms.origin,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
    })
    .from(terms)
    .innerJoin(seats, and(eq(seats.organizationId, terms.organizationId), eq(seats.id, terms.seatId)))
    .where(
      and(
        eq(terms.organizationId, organization.id),
        eq(terms.personId, personId),
        eq(seats.officeId, office.officeId),
      ),
    );
  const inARow = rowBefore(ofOffice, personId, term, today(context));
  if (!mayStandAgain(inARow, office.mostTerms)) throw invalid('anyway', 'beyond-term-limit');
}
