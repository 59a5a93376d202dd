import 'server-only';
import { registrations } from '@/db/schema/registrations';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { lockEvent } from '../event-seats';
import { findParty, SETTLED } from '../parties';
import { isActive } from '../rules';
import { cancelSchema } from '../schema';
import { allTogetherWith, areRegistrations } from '../series-party';
import { settleEvent } from '../settle';
import { tell } from '../tell';

/**
 * Cancels a registration: one's own, by its link, or as a manager; of a series all dates to come, or one. The seats go to those
 * who wait.
 */
export const cancel = command({
  name: 'registration.cancel',
  permission: 'registration:cancel',
  input: cancelSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, { only }, { id: asked, eventId, seriesPartyId }) => {
    const { tx, now, standing } = context;
    const meant = only ? await findParty(context, only) : null;
    const event = await lockEvent(context, { id: meant?.eventId ?? eventId });
    const party = await findParty(context, only ?? asked);
    const isOfParty =
      party?.id === asked || (seriesPartyId !== null && party?.seriesPartyId === seriesPartyId);
    if (!event || !party || !isOfParty) throw notFound();
    const done = { ...party, id: asked, ended: party.id };
    if (!isActive(party.state)) return { ...done, changed: false };
    if (event.endsAt && event.endsAt <= now) throw new Refusal('closed', 'event-past');
    const together = await allTogetherWith(context, { ...party, seriesPartyId: only ? null : seriesPartyId });
    await tx
      .update(registrations)
      .set({ state: 'cancelled', ...SETTLED, cancelledAt: now })
      .where(areRegistrations(context, together));
    await rememberEndings(
      context,
      'registration',
      together.map(({ id }) => id),
    );
    const isOwn = standing.linkedId === asked || standing.accountId === party.ownerAccountId;
    await tell(context, { ...party, together }, { kind: isOwn ? 'cancelled' : 'withdrawn' });
    await settleEvent(context, event);
    return { ...done, changed: true };
  },
  journal: ({ ended, name, size, changed }) =>
    changed ? { subjectType: 'registration', subjectId: ended, subjectName: name, details: { size } } : null,
  tags: ({ organization }) => [tag.events(organization.slug)],
});
