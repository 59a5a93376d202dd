import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { membershipCards } from '@/db/schema/membership-cards';
import { organizationTexts } from '@/db/schema/organizations';
import { textReader } from '@/features/organizations/localized';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { cardUrl, newSerial } from './card-code';
import { mayHaveCard } from './card-rules';
import type { CardView } from './card-view';
import { readPeople } from './people';
import { membershipStatus } from './rules';
import { SELF } from './scope';
import { today } from './today';

const liveCards = ({ organization }: OrganizationContext, personId: string) =>
  and(
    eq(membershipCards.organizationId, organization.id),
    eq(membershipCards.personId, personId),
    isNull(membershipCards.revokedAt),
  );

/** The card that holds now: the newest, where two records of one person became one. */
export async function liveCard(context: OrganizationContext, personId: string) {
  const [card] = await context.tx
    .select()
    .from(membershipCards)
    .where(liveCards(context, personId))
    .orderBy(desc(membershipCards.createdAt))
    .limit(1);
  return card ?? null;
}

/** No card of the person opens anything any more. Gives how many there were. */
export async function revokeCards(context: OrganizationContext, personId: string): Promise<number> {
  const revoked = await context.tx
    .update(membershipCards)
    .set({ revokedAt: context.now })
    .where(liveCards(context, personId))
    .returning({ id: membershipCards.id });
  await rememberEndings(
    context,
    'card',
    revoked.map(({ id }) => id),
  );
  return revoked.length;
}

/** A new card; refused for who is no member. */
export async function makeCard(context: OrganizationContext, personId: string): Promise<void> {
  const { tx, organization } = context;
  const holder = await cardHolder(context, personId);
  if (!holder || !mayHaveCard(holder.status)) throw new Refusal('conflict', 'card-no-member');
  await tx.insert(membershipCards).values({ organizationId: organization.id, personId, serial: newSerial() });
}

/**
 * What a card says of its holder, and no more: whoever shows it shows this. Read as the person sees it, so that what is
 * kept from others does not matter here.
 */
export async function cardHolder(context: OrganizationContext, personId: string) {
  const [person] = await readPeople(context.tx, context.organization.id, [personId], SELF);
  if (!person?.name) return null;
  const memberships = person.memberships ?? [];
  const [first] = memberships;
  return {
    slug: person.slug,
    isSafe: person.isSafe,
    name: person.name,
    patronymic: person.patronymic,
    shownNames: person.shownNames,
    photo: person.photo,
    memberNumber: person.memberNumber ?? null,
    since: first ? (first.startEdtf ?? first.startsOn) : null,
    status: membershipStatus(memberships, today(context)),
  };
}

/** The card of a person as it is shown and printed. */
export async function cardView(context: OrganizationContext, personId: string): Promise<CardView | null> {
  const { tx, organization, locale } = context;
  const holder = await cardHolder(context, personId);
  if (!holder) return null;
  const card = await liveCard(context, personId);
  const texts = await tx
    .select({ locale: organizationTexts.locale, name: organizationTexts.name })
    .from(organizationTexts)
    .where(eq(organizationTexts.organizationId, organization.id));
  const name = textReader({ locale, defaultLocale: organization.defaultLocale, withheldNames: [] })(
    texts,
    (text) => text.name,
  );
  return {
    personId,
    holder,
    organization: { text: name?.text ?? organization.slug, lang: name?.lang },
    mayHaveCard: mayHaveCard(holder.status),
    card: card
      ? {
          serial: card.serial,
          issuedAt: card.createdAt,
          url: cardUrl(organization.id, card.serial, locale),
        }
      : null,
  };
}
