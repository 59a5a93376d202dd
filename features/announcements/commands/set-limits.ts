import { mailSettings } from '@/db/schema/mail';
import { command } from '@/server/command';
import { mailLimitsInput } from '../schema';

/** Says how much goes out in an hour and in a day, and whether birthdays are congratulated by mail. */
export const setMailLimits = command({
  name: 'mail.set-limits',
  permission: 'mail:update',
  input: mailLimitsInput,
  run: async ({ tx, organization, now }, { perHour = null, perDay = null, sendsBirthdayMail }) => {
    const values = { perHour, perDay, sendsBirthdayMail: sendsBirthdayMail === 'on', updatedAt: now };
    await tx
      .insert(mailSettings)
      .values({ organizationId: organization.id, ...values })
      .onConflictDoUpdate({ target: mailSettings.organizationId, set: values });
    return { perHour, perDay, sendsBirthdayMail: values.sendsBirthdayMail };
  },
  journal: (details) => ({ subjectType: 'mail-settings', subjectId: null, details }),
});
