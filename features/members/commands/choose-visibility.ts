import { and, eq } from 'drizzle-orm';
import { changeRequests } from '@/db/schema/change-requests';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { FIELDS, type PersonField } from '../fields';
import { chooseVisibilityInput } from '../schema';
import { lockPerson, personEntry, touch } from '../subject';
import { setVisibility } from '../write-contacts';

/** The person chooses who sees which field. A field that is left out keeps what was chosen. */
export const chooseVisibility = command({
  name: 'profile.choose-visibility',
  permission: 'profile:update',
  input: chooseVisibilityInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { fields }, person) => {
    for (const [field, visibility] of Object.entries(fields)) {
      const chosen = visibility ?? FIELDS[field as PersonField].standard;
      await setVisibility(context, person.id, field as PersonField, chosen);
      if (chosen === 'self') await withdrawOpen(context, person.id, field);
    }
    await touch(context, person.id);
    return person;
  },
  journal: (person, { fields }) => personEntry(person, { fields }),
});

/** Nobody is asked to approve what they may no longer see. */
async function withdrawOpen({ tx, organization, now }: OrganizationContext, personId: string, field: string) {
  await tx
    .update(changeRequests)
    .set({ state: 'withdrawn', decidedAt: now })
    .where(
      and(
        eq(changeRequests.organizationId, organization.id),
        eq(changeRequests.personId, personId),
        eq(changeRequests.field, field),
        eq(changeRequests.state, 'open'),
      ),
    );
}
