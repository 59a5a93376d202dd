import 'server-only';
import { and, eq } from 'drizzle-orm';
import { guardianships } from '@/db/schema/households';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { isUuid } from '@/features/organizations/schema';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readGuardians } from '../guardians';

/** One guardianship, for the form that ends it. */
export const getGuardianship = query({
  permission: 'guardian:update',
  subject: async ({ tx, organization }, { guardianship }: { guardianship: string }) => {
    if (!isUuid(guardianship)) return null;
    const [row] = await tx
      .select({ id: guardianships.id, minorId: guardianships.minorId })
      .from(guardianships)
      .where(and(eq(guardianships.organizationId, organization.id), eq(guardianships.id, guardianship)));
    return row ?? null;
  },
  run: async (context, _input, { id, minorId }) => {
    const [minor] = await readPeople(context.tx, context.organization.id, [minorId], viewerOf(context));
    const guardians = await readGuardians(context, [minorId], today(context));
    const guardian = guardians.get(minorId)?.find((one) => one.id === id);
    if (!minor || !guardian) throw notFound();
    return { minor, guardian };
  },
});
