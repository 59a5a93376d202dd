import { and, eq } from 'drizzle-orm';
import { guardianships } from '@/db/schema/households';
import { isProblem, spanOf } from '@/features/members/rules';
import { lockPerson, personEntry } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { endGuardianshipInput } from '../schema';

/** From a day on somebody may not act for a minor any more. The row stays. */
export const endGuardianship = command({
  name: 'guardian.end',
  permission: 'guardian:update',
  input: endGuardianshipInput,
  subject: async (context, { guardianship }) => {
    const { tx, organization } = context;
    const [row] = await tx
      .select()
      .from(guardianships)
      .where(and(eq(guardianships.organizationId, organization.id), eq(guardianships.id, guardianship)))
      .for('update');
    const minor = row && (await lockPerson(context, row.minorId));
    return minor ? { id: row.id, row, minor } : null;
  },
  run: async (context, { end }, { row, minor }) => {
    const { tx, organization } = context;
    if (row.endsOn !== null) throw new Refusal('conflict', 'guardianship-ended-already');
    const span = spanOf(row.startEdtf ?? row.startsOn, end);
    if (isProblem(span)) throw invalid('end', span.reason);
    await tx
      .update(guardianships)
      .set({ endEdtf: end, endsOn: span.endsOn })
      .where(and(eq(guardianships.organizationId, organization.id), eq(guardianships.id, row.id)));
    if (span.endsOn && span.endsOn <= today(context))
      await rememberEndings(context, 'guardianship', [row.id]);
    return { ...minor, guardian: row.guardianId };
  },
  journal: ({ guardian, ...minor }, { end }) => personEntry(minor, { guardian, end }),
  constraints: { guardianships_order: invalid('end', 'end-before-start') },
});
