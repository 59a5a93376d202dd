import { sql } from 'drizzle-orm';
import { privacyDrafts } from '@/db/schema/consents';
import { command } from '@/server/command';
import { draftInput } from '../schema';

/** Writes what the next privacy notice says in a language. Nobody sees it before it is published. */
export const saveNoticeDraft = command({
  name: 'privacy-notice.draft',
  permission: 'privacy-notice:update',
  input: draftInput,
  run: async ({ tx, organization }, { language, ...facts }) => {
    const { responsible = null, contact = null, retention = null, text = null } = facts;
    const values = { responsible, contact, retention, text, updatedAt: sql`now()` };
    await tx
      .insert(privacyDrafts)
      .values({ organizationId: organization.id, locale: language, ...values })
      .onConflictDoUpdate({ target: [privacyDrafts.organizationId, privacyDrafts.locale], set: values });
    return { language };
  },
  journal: ({ language }) => ({
    subjectType: 'privacy-notice',
    subjectId: null,
    details: { language },
  }),
});
