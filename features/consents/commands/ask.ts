import { randomUUID } from 'node:crypto';
import { consentCampaigns, consentRequests } from '@/db/schema/consents';
import { listInput } from '@/features/members/schema';
import { hashToken } from '@/server/auth/token';
import { command } from '@/server/command';
import { notFound, Refusal } from '@/server/errors';
import { findAskable, MOST_ASKED } from '../plan';
import { requestToken } from '../request-link';
import { LINK_DAYS } from '../rules';
import { askInput } from '../schema';

const AT_ONCE = 1000;

/** Asks everybody whom the preview showed: by mail who has an address, the others by a link to hand over or on paper. */
export const askForConsents = command({
  name: 'consent.ask',
  permission: 'consent:ask',
  input: askInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { ask, without, filter, people }) => {
    const { tx, organization, standing, now } = context;
    const found = await findAskable(context, filter ?? listInput.parse({}), ask);
    if (found.length === 0) throw new Refusal('conflict', 'nobody-to-ask');
    if (found.length > MOST_ASKED) throw new Refusal('conflict', 'too-many-to-ask');
    // Who joined or answered since the preview: it is shown anew.
    if (found.length !== people) throw new Refusal('conflict', 'changed-meanwhile');
    const [campaign] = await tx
      .insert(consentCampaigns)
      .values({
        organizationId: organization.id,
        purposes: ask,
        startedBy: standing.accountId,
        expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
        mailedAt: found.some(({ email }) => email) ? null : now,
      })
      .returning();
    if (!campaign) throw notFound();
    for (let from = 0; from < found.length; from += AT_ONCE) {
      await tx.insert(consentRequests).values(
        found.slice(from, from + AT_ONCE).map(({ person, locale, email }) => {
          const id = randomUUID();
          return {
            organizationId: organization.id,
            id,
            campaignId: campaign.id,
            personId: person,
            way: email ? ('mail' as const) : without,
            locale,
            tokenHash: hashToken(requestToken(id)),
          };
        }),
      );
    }
    return { id: campaign.id, people: found.length };
  },
  journal: ({ id, people }, { ask }) => ({
    subjectType: 'consent-campaign',
    subjectId: id,
    subjectName: String(people),
    details: { purposes: ask, people },
  }),
});
