import 'server-only';
import { eq } from 'drizzle-orm';
import { MAIL_TEMPLATES, type MailTemplate } from '@/db/enums';
import { mailTemplates } from '@/db/schema/mail';
import { LOCALES, type Locale } from '@/lib/locales';
import { query } from '@/server/query';
import { builtInTemplate } from '../mail-templates';

export interface TemplateWords {
  template: MailTemplate;
  locale: Locale;
  subject: string;
  text: string;
  /** In the organization's own words. */
  isOwn: boolean;
}

/** Every template in every language, as it holds now. */
export const listTemplates = query({
  permission: 'mail:list',
  run: async ({ tx, organization }, _input: undefined): Promise<TemplateWords[]> => {
    const rows = await tx
      .select()
      .from(mailTemplates)
      .where(eq(mailTemplates.organizationId, organization.id));
    const all: TemplateWords[] = [];
    for (const template of MAIL_TEMPLATES) {
      for (const locale of LOCALES) {
        const own = rows.find((row) => row.template === template && row.locale === locale);
        const { subject, text } = own ?? (await builtInTemplate(template, locale));
        all.push({ template, locale, subject, text, isOwn: own !== undefined });
      }
    }
    return all;
  },
});
