import { eq } from 'drizzle-orm';
import { organizationSlugs, organizations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { claimSlug, SLUG_TAKEN } from '../claim-slug';
import { changeSlugInput } from '../schema';

/** Gives the organization another address; the old one leads to it. */
export const changeSlug = command({
  name: 'organization.change-slug',
  permission: 'organization:publish',
  input: changeSlugInput,
  run: async ({ tx, organization }, { slug }) => {
    const former = organization.slug;
    if (slug === former) return { slug, former: null };
    await claimSlug(tx, organization.id, slug);
    await tx.update(organizations).set({ slug }).where(eq(organizations.id, organization.id));
    await tx.insert(organizationSlugs).values({ organizationId: organization.id, slug: former });
    return { slug, former };
  },
  journal: ({ slug, former }) =>
    former ? { subjectType: 'organization', subjectId: null, details: { slug, former } } : null,
  tags: ({ organization }, { slug }) => [
    ...[organization.slug, slug].flatMap((each) => [tag.organization(each), tag.events(each)]),
    tag.directory,
  ],
  constraints: SLUG_TAKEN,
});
