import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { ConsentPurpose } from '@/db/enums';
import { consentCampaigns, consentRequests } from '@/db/schema/consents';
import { lockPerson } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { todayAt } from '@/features/members/today-at';
import { readDeceased } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { askableFor } from './under-age';

/**
 * The request that the actor's private link opens, with its person locked; null for every other actor. What went to a guardian
 * has run out on the day on which the child is of age: from then on nobody answers for them. Nor does anybody for the dead.
 */
export async function lockLinkedRequest(context: OrganizationContext) {
  const { actor, now } = context;
  const linked = actor.kind === 'link' ? await lockRequest(context, actor.targetId) : null;
  if (!linked) return null;
  const isGrown = await hasComeOfAge(context, linked);
  const hasDied = (await readDeceased(context, [linked.person.id])).size > 0;
  return {
    ...linked,
    ...(isGrown || hasDied ? { campaign: { ...linked.campaign, expiresAt: now } } : {}),
    /** Taking back is as easy as giving, however long ago that was: by the link that it was answered by. */
    mayWithdraw: linked.request.answeredAt !== null && !isGrown && !hasDied,
  };
}

async function hasComeOfAge(context: OrganizationContext, { request, campaign, person }: LockedRequest) {
  const { tx, organization } = context;
  const asked = todayAt(request.mailedAt ?? campaign.createdAt, organization.timezone);
  const { rows } = await tx.execute(sql`
    select from person_details d where d.organization_id = ${organization.id} and d.person_id = ${person.id}
      and of_age_on(d.birth_edtf) > ${asked}::date and of_age_on(d.birth_edtf) <= ${today(context)}::date`);
  return rows.length > 0;
}

/** A request with its person locked, so that two answers at once are one after the other. */
export async function lockRequest(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  const [row] = await tx
    .select({ request: consentRequests, campaign: consentCampaigns })
    .from(consentRequests)
    .innerJoin(
      consentCampaigns,
      and(
        eq(consentCampaigns.organizationId, consentRequests.organizationId),
        eq(consentCampaigns.id, consentRequests.campaignId),
      ),
    )
    .where(and(eq(consentRequests.organizationId, organization.id), eq(consentRequests.id, id)));
  const person = row ? await lockPerson(context, row.request.personId) : null;
  // No owner: the link itself is what opens it.
  return row && person ? { id, request: row.request, campaign: row.campaign, person } : null;
}
export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/**
 * What a request asks its person for: of a child nothing that nobody can give for one, so that nothing said is no "no" to it. What
 * is ticked all the same is asked, and refused by its name.
 */
export async function askedOf(
  context: OrganizationContext,
  { campaign, person }: Pick<LockedRequest, 'campaign' | 'person'>,
  ticked: readonly ConsentPurpose[],
): Promise<ConsentPurpose[]> {
  const askable = await askableFor(context, person.id, campaign.purposes);
  return campaign.purposes.filter((purpose) => askable.includes(purpose) || ticked.includes(purpose));
}

export function refuseExpired({ now }: OrganizationContext, { campaign }: LockedRequest): void {
  if (campaign.expiresAt <= now) throw new Refusal('conflict', 'link-gone');
}

/** The campaign of an id. */
export async function findCampaign({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx.select().from(consentCampaigns).where(isCampaign(organization.id, id));
  return row ?? null;
}

/** The same, locked: of several processes one hands over its mails at a time. */
export async function lockCampaign({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx.select().from(consentCampaigns).where(isCampaign(organization.id, id)).for('update');
  return row ?? null;
}

const isCampaign = (organizationId: string, id: string) =>
  and(eq(consentCampaigns.organizationId, organizationId), eq(consentCampaigns.id, id));
