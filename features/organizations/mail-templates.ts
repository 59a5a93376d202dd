import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { MailTemplate } from '@/db/enums';
import { mailTemplates } from '@/db/schema/mail';
import type { Locale } from '@/lib/locales';
import { nestQuotes } from '@/lib/nested-quotes';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { type FilledTemplate, fillTemplate, PLACEHOLDERS, type TemplateValues } from './template-rules';

export const isTemplate = (organizationId: string, template: MailTemplate, locale: Locale) =>
  and(
    eq(mailTemplates.organizationId, organizationId),
    eq(mailTemplates.template, template),
    eq(mailTemplates.locale, locale),
  );

/** The organization's own words in this language, filled in; null where it has none. */
export async function ownTemplate(
  { tx, organization }: Pick<OrganizationContext, 'tx' | 'organization'>,
  template: MailTemplate,
  locale: Locale,
  values: TemplateValues,
): Promise<FilledTemplate | null> {
  const { subject, text } = mailTemplates;
  const [row] = await tx
    .select({ subject, text })
    .from(mailTemplates)
    .where(isTemplate(organization.id, template, locale));
  return row ? filled(row, values, locale) : null;
}

/** With the values in place: a name that brings quotation marks of its own may have come to stand between others. */
function filled(
  words: { subject: string; text: string },
  values: TemplateValues,
  locale: Locale,
): FilledTemplate {
  const { subject, paragraphs } = fillTemplate(words, values);
  return {
    subject: nestQuotes(subject, locale),
    paragraphs: paragraphs.map((paragraph) => nestQuotes(paragraph, locale)),
  };
}

/** The built-in words, with their placeholders. */
export async function builtInTemplate(template: MailTemplate, locale: Locale) {
  const t = await translator(locale, 'organizations');
  const marks = Object.fromEntries(PLACEHOLDERS[template].known.map((name) => [name, `{${name}}`]));
  return { subject: t(`template.${template}.subject`, marks), text: t(`template.${template}.text`, marks) };
}

/** The words of a mail in this language: the organization's own, else the built-in ones; never half and half. */
export async function templateFor(
  context: Pick<OrganizationContext, 'tx' | 'organization'>,
  template: MailTemplate,
  locale: Locale,
  values: TemplateValues,
): Promise<FilledTemplate> {
  const own = await ownTemplate(context, template, locale, values);
  return own ?? filled(await builtInTemplate(template, locale), values, locale);
}
