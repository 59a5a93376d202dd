import { mailTemplates } from '@/db/schema/mail';
import { command } from '@/server/command';
import { isTemplate } from '../mail-templates';
import { resetTemplateInput } from '../schema';

/** Goes back to the built-in words of a mail in one language. */
export const resetTemplate = command({
  name: 'mail.reset-template',
  permission: 'mail:update',
  input: resetTemplateInput,
  run: async ({ tx, organization }, { template, language }) => {
    const gone = await tx
      .delete(mailTemplates)
      .where(isTemplate(organization.id, template, language))
      .returning({ template: mailTemplates.template });
    return { template, isChanged: gone.length > 0 };
  },
  journal: ({ template, isChanged }, { language }) =>
    isChanged ? { subjectType: 'mail-template', subjectId: template, details: { language } } : null,
});
