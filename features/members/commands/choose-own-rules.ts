import { ownFieldRules } from '@/db/schema/change-requests';
import { command } from '@/server/command';
import { chooseOwnRulesInput } from '../schema';

/** The organization says what members may do with each field of their own record. Requests that wait stay. */
export const chooseOwnRules = command({
  name: 'own-rules.update',
  permission: 'own-rules:update',
  input: chooseOwnRulesInput,
  run: async ({ tx, organization }, { rules }) => {
    for (const [field, rule] of Object.entries(rules)) {
      if (rule === undefined) continue;
      await tx
        .insert(ownFieldRules)
        .values({ organizationId: organization.id, field, rule })
        .onConflictDoUpdate({ target: [ownFieldRules.organizationId, ownFieldRules.field], set: { rule } });
    }
    return { id: organization.id, slug: organization.slug };
  },
  journal: ({ id, slug }, { rules }) => ({
    subjectType: 'organization',
    subjectId: id,
    subjectName: slug,
    details: { rules },
  }),
});
