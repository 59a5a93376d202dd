import { randomUUID } from 'node:crypto';
import { accessGrants, organizations, organizationTexts } from '@/db/schema/organizations';
import { LOCALES } from '@/lib/locales';
import { type Command, command } from '@/server/command';
import type { RequestContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { parseInput } from '@/server/parse';
import { tag } from '@/server/tags';
import { claimSlug, SLUG_TAKEN } from '../claim-slug';
import { indexOrganization } from '../index-organization';
import { type CreateOrganizationInput, createOrganizationInput } from '../schema';

const create = command({
  name: 'organization.create',
  permission: 'organization:create',
  input: createOrganizationInput,
  run: async ({ tx, organization, standing }, { names, ...values }) => {
    if (!names[values.defaultLocale]) throw invalid(`names.${values.defaultLocale}`, 'required');
    await tx.insert(organizations).values({ id: organization.id, ...values });
    await claimSlug(tx, organization.id, values.slug);
    const rows = LOCALES.flatMap((locale) => {
      const name = names[locale];
      return name ? [{ organizationId: organization.id, locale, name }] : [];
    });
    await tx.insert(organizationTexts).values(rows);
    await indexOrganization(tx, organization.id);
    if (standing.accountId) {
      await tx.insert(accessGrants).values({
        organizationId: organization.id,
        accountId: standing.accountId,
        role: 'admin',
        grantedBy: standing.accountId,
      });
    }
    return { id: organization.id, slug: values.slug, name: names[values.defaultLocale] ?? values.slug };
  },
  journal: ({ id, name }) => ({ subjectType: 'organization', subjectId: id, subjectName: name }),
  tags: () => [tag.directory],
  constraints: SLUG_TAKEN,
});

interface Created {
  id: string;
  slug: string;
  name: string;
}

/**
 * Makes an organization, not yet published. Whoever makes it by an account is its first administrator. The wall is
 * raised for the new id before the first row is written, so the id is chosen here.
 */
export const createOrganization: Command<typeof createOrganizationInput, Created> = Object.assign(
  async (request: RequestContext, raw: CreateOrganizationInput) => {
    const { slug, defaultLocale, timezone, countryCode } = parseInput(createOrganizationInput, raw);
    const organization = { id: randomUUID(), slug, defaultLocale, timezone, countryCode };
    return create({ ...request, organization }, raw);
  },
  { commandName: create.commandName, permission: create.permission, schema: create.schema },
);
