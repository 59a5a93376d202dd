import { eq } from 'drizzle-orm';
import { organizations, organizationTexts } from '@/db/schema/organizations';
import { parsePhone } from '@/lib/typed-phone';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { updateSettingsInput } from '../schema';

/** Main language, country, time zone and contact data. */
export const updateSettings = command({
  name: 'organization.update-settings',
  permission: 'organization:update',
  input: updateSettingsInput,
  run: async ({ tx, organization }, { contactEmail, contactPhone, website, ...values }) => {
    const written = await tx
      .select({ locale: organizationTexts.locale })
      .from(organizationTexts)
      .where(eq(organizationTexts.organizationId, organization.id));
    if (!written.some(({ locale }) => locale === values.defaultLocale)) {
      throw invalid('defaultLocale', 'no-text-in-language');
    }
    const phone = contactPhone ? parsePhone(contactPhone, values.countryCode) : null;
    if (contactPhone && !phone) throw invalid('contactPhone', 'phone');
    const contact = {
      contactEmail: contactEmail ?? null,
      contactPhone: phone?.e164 ?? null,
      website: website ?? null,
    };
    const isOwn = eq(organizations.id, organization.id);
    await tx
      .update(organizations)
      .set({ ...values, ...contact })
      .where(isOwn);
    if (values.defaultLocale !== organization.defaultLocale) {
      // What the translations were made from is another text now: nothing can be said of them.
      await tx
        .update(organizationTexts)
        .set({ sourceHash: null })
        .where(eq(organizationTexts.organizationId, organization.id));
    }
    return values;
  },
  journal: (result) => ({ subjectType: 'organization', subjectId: null, details: result }),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});
