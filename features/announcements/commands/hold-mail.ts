import { mailSettings } from '@/db/schema/mail';
import { z } from '@/lib/validation';
import { command } from '@/server/command';

/** After a restore: mail that may have gone out since the backup waits until an administrator has decided. */
export const holdMail = command({
  name: 'mail.hold',
  permission: 'restore:work',
  input: z.strictObject({ madeAt: z.coerce.date() }),
  run: async ({ tx, organization, now }, { madeAt }) => {
    const values = { restoredAt: now, restoredFrom: madeAt };
    await tx
      .insert(mailSettings)
      .values({ organizationId: organization.id, ...values })
      .onConflictDoUpdate({ target: mailSettings.organizationId, set: values });
    return { madeAt: madeAt.toISOString() };
  },
  journal: (details) => ({ subjectType: 'mail-settings', subjectId: null, details }),
});
