import 'server-only';
import { eq } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { query } from '@/server/query';
import { readMessages } from '../read-messages';
import { findApplication } from '../subject';
import type { LinkedApplication } from '../view';

/** The application that a private link opens: looking at it changes nothing. */
export const getLinkedApplication = query({
  permission: 'application:open',
  subject: async (context) =>
    context.actor.kind === 'link' ? findApplication(context, context.actor.targetId) : null,
  run: async (context, _input: null, application): Promise<LinkedApplication> => {
    const { tx, organization, locale } = context;
    const { id, state, given, surname, createdAt, reason } = application;
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    return {
      state,
      given,
      surname,
      createdAt,
      reason,
      organization: {
        slug: organization.slug,
        ...(await organizationName(tx, organization, locale)),
        isPublished: Boolean(row?.publishedAt),
      },
      messages: await readMessages(context, id),
      timezone: organization.timezone,
    };
  },
});
