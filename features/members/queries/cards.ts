import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { membershipCards } from '@/db/schema/membership-cards';
import type { OrganizationContext, RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { notFound, Refusal } from '@/server/errors';
import { isThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { countUse } from '@/server/rate-limit';
import { serialOf } from '../card-code';
import { cardVerdict } from '../card-rules';
import type { CardView, CheckedCard } from '../card-view';
import { cardHolder, cardView } from '../cards';
import { readPeople } from '../people';
import { viewerOf } from '../scope';

/** One's own card. */
export const getOwnCard = query({
  permission: 'member:read',
  subject: async ({ standing, personId }: OrganizationContext, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: async (context, _input, { id }): Promise<CardView> => {
    const view = await cardView(context, id);
    if (!view) throw notFound();
    return view;
  },
});

/** Somebody's card, for those who keep the record. */
export const getCard = query({
  permission: 'member:list',
  subject: (context, { slug }: { slug: string }) => findHolder(context, slug),
  run: async (context, _input, { id }): Promise<CardView> => {
    const view = await cardView(context, id);
    if (!view) throw notFound();
    return view;
  },
});

async function findHolder({ tx, organization }: OrganizationContext, slug: string) {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.slug, slug)));
  return person ?? null;
}

/**
 * Whom a card belongs to and whether they are a member today. Is not written into the journal: that would be a record of
 * who was where.
 */
export const checkCard = query({
  permission: 'card:check',
  subject: (context, { code }: { code: string }) => findCard(context, code),
  run: async (context, _input, card): Promise<CheckedCard> => {
    const holder = await cardHolder(context, card.personId);
    if (!holder) throw notFound();
    const [seen] = await readPeople(context.tx, context.organization.id, [card.personId], viewerOf(context));
    const verdict = cardVerdict({ isRevoked: card.revokedAt !== null, status: holder.status });
    const isThere = isThereFor(viewerOf(context), { isSafe: holder.isSafe === true });
    return {
      holder: isThere ? { ...holder, photo: seen?.photo } : null,
      verdict,
      revokedAt: card.revokedAt,
    };
  },
});

async function findCard({ tx, organization }: OrganizationContext, code: string) {
  const serial = serialOf(code, organization.id);
  if (!serial) return null;
  const [card] = await tx
    .select({
      id: membershipCards.id,
      personId: membershipCards.personId,
      revokedAt: membershipCards.revokedAt,
    })
    .from(membershipCards)
    .where(and(eq(membershipCards.organizationId, organization.id), eq(membershipCards.serial, serial)));
  return card ?? null;
}

const CHECKS = { limit: 600, seconds: 3600 };

/** The same for a screen: every try counts, and what is no card of this organization is an answer. */
export async function answerOfCard(
  request: RequestContext,
  code: string,
): Promise<CheckedCard | 'unknown' | 'limit'> {
  const { accountId } = request.standing;
  try {
    await behindWall({ organizationId: request.organization?.id ?? null, accountId }, (tx) =>
      countUse(tx, { key: `check-card:${accountId}`, ...CHECKS }),
    );
    return await checkCard(request, { code });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return 'unknown';
    if (error instanceof Refusal && error.code === 'limit') return 'limit';
    throw error;
  }
}
