import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty } from '../parties';
import { noInputSchema } from '../schema';
import { duplicates } from './register';

/**
 * Whoever holds the link of a registration that was made without an account, and is signed in, keeps it in the account from
 * now on. The link is the proof: it went to the address, or was handed over. What has an account stays where it is.
 */
export const claim = command({
  name: 'registration.claim',
  permission: 'registration:confirm-address',
  input: noInputSchema,
  subject: async (context) =>
    context.actor.kind === 'link' ? findParty(context, context.actor.targetId) : null,
  run: async (context, _input, { id, eventId }) => {
    const { tx, organization, standing } = context;
    await lockEvent(context, { id: eventId });
    const party = await findParty(context, id);
    const { accountId } = standing;
    if (!party || party.ownerAccountId !== null || accountId === null) return { id, changed: false };
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.accountId, accountId)));
    await tx
      .update(registrations)
      .set({ accountId, ...(party.personId === null && person ? { personId: person.id } : {}) })
      .where(
        and(
          eq(registrations.organizationId, organization.id),
          isNull(registrations.accountId),
          party.seriesPartyId
            ? eq(registrations.seriesPartyId, party.seriesPartyId)
            : eq(registrations.id, id),
        ),
      );
    return { id, changed: true };
  },
  journal: ({ id, changed }) => (changed ? { subjectType: 'registration', subjectId: id } : null),
  tags: ({ organization }) => [tag.events(organization.slug)],
  constraints: duplicates,
});
