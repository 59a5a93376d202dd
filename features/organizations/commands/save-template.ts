import { mailTemplates } from '@/db/schema/mail';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { saveTemplateInput } from '../schema';
import { templateProblem } from '../template-rules';

/** Keeps the organization's own words for a mail in one language. */
export const saveTemplate = command({
  name: 'mail.save-template',
  permission: 'mail:update',
  input: saveTemplateInput,
  run: async ({ tx, organization, now }, { template, language: locale, subject, text }) => {
    const problem = templateProblem(template, { subject, text });
    if (problem) {
      const { field, reason, placeholder } = problem;
      throw new Refusal('invalid', 'form', { [field]: reason }, { placeholder });
    }
    const words = { subject, text, updatedAt: now };
    await tx
      .insert(mailTemplates)
      .values({ organizationId: organization.id, template, locale, ...words })
      .onConflictDoUpdate({
        target: [mailTemplates.organizationId, mailTemplates.template, mailTemplates.locale],
        set: words,
      });
    return { template, locale };
  },
  journal: ({ template, locale }) => ({
    subjectType: 'mail-template',
    subjectId: template,
    details: { language: locale },
  }),
});
