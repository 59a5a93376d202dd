import { and, eq } from 'drizzle-orm';
import { duesExemptions } from '@/db/schema/dues';
import { dayAfter } from '@/features/members/rules';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { duesEntry } from '../entries';
import { endExemptionInput } from '../schema';

/** From the day after, dues are asked again. */
export const endExemption = command({
  name: 'dues.end-exemption',
  permission: 'dues:update',
  input: endExemptionInput,
  subject: async ({ tx, organization }, { id }) => {
    const [row] = await tx
      .select()
      .from(duesExemptions)
      .where(and(eq(duesExemptions.organizationId, organization.id), eq(duesExemptions.id, id)))
      .for('update');
    return row ?? null;
  },
  run: async ({ tx, organization }, { end }, row) => {
    if (row.endsOn !== null) throw new Refusal('conflict', 'exemption-ended');
    await tx
      .update(duesExemptions)
      .set({ endsOn: dayAfter(end) })
      .where(and(eq(duesExemptions.organizationId, organization.id), eq(duesExemptions.id, row.id)));
    return { person: row.personId };
  },
  journal: ({ person }, { end }) => duesEntry(person, { end }),
  constraints: { dues_exemptions_order: invalid('end', 'end-before-start') },
});
