import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { organizations } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readOwnConsents } from '../read-consents';
import { lockLinkedRequest } from '../request';
import type { LinkedRequest } from '../view';

/** What the holder of a private link is asked. Looking changes nothing, however often. */
export const getLinkedRequest = query({
  permission: 'consent:open',
  subject: (context, _input: null) => lockLinkedRequest(context),
  run: async (context, _input, { request, campaign, person, mayWithdraw }): Promise<LinkedRequest> => {
    const { tx, organization, locale, now } = context;
    const [home] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    const [row] = await tx
      .select({ given: people.given })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person.id)));
    if (!home || !row) throw notFound();
    const consents = await readOwnConsents(context, person.id);
    const isExpired = campaign.expiresAt <= now;
    return {
      state: isExpired ? 'expired' : request.answeredAt ? 'answered' : 'open',
      organization: {
        ...(await organizationName(tx, organization, locale)),
        slug: organization.slug,
        hasPage: home.publishedAt !== null,
      },
      given: row.given,
      isMinor: consents.isMinor,
      expiresAt: campaign.expiresAt,
      timezone: organization.timezone,
      // The link opens what it asks for, and no history.
      consents: {
        ...consents,
        person: '',
        history: [],
        states:
          isExpired && !mayWithdraw
            ? []
            : consents.states.filter(({ purpose }) => campaign.purposes.includes(purpose)),
      },
    };
  },
});
