import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  consentCampaigns,
  consentRequests,
  consents,
  consentTexts,
  privacyDrafts,
  privacyNotices,
  privacyNoticeTexts,
} from '@/db/schema/consents';
import { makeConsents, ownerDb } from './factories';
import { hashSessionToken } from './tokens';

/** A consent with its words, a campaign that asks for more, and a privacy notice with the draft of the next. */
export async function fillConsents(organizationId: string, personId: string, canary: string) {
  const db = ownerDb();
  const hash = randomUUID();
  await makeConsents(organizationId, personId);
  await db
    .insert(consentTexts)
    .values({ organizationId, hash, purpose: 'record', version: 'test', locale: 'az', text: canary });
  await db.insert(consents).values({
    ...{ organizationId, personId, purpose: 'record', textVersion: 'test', textHash: hash },
    ...{ locale: 'az', channel: 'paper', note: canary },
  } as typeof consents.$inferInsert);
  const [campaign] = await db
    .insert(consentCampaigns)
    .values({
      organizationId,
      purposes: ['sharing', 'newsletter'],
      expiresAt: new Date(Date.now() + 86_400_000),
    })
    .returning();
  if (!campaign) throw new Error('no campaign');
  const [request] = await db
    .insert(consentRequests)
    .values({
      ...{ organizationId, campaignId: campaign.id, personId, way: 'mail' as const },
      ...{ locale: 'az' as const, tokenHash: randomUUID() },
    })
    .returning();
  if (!request) throw new Error('no request');
  await makePrivacyNotice(organizationId, canary);
  await db
    .insert(privacyDrafts)
    .values({ organizationId, locale: 'az', text: canary })
    .onConflictDoUpdate({
      target: [privacyDrafts.organizationId, privacyDrafts.locale],
      set: { updatedAt: sql`now()` },
    });
  return { campaign: campaign.id, consentRequest: request.id };
}

/** The first version of a privacy notice, published. */
export async function makePrivacyNotice(organizationId: string, text = 'Məlumatlarınızı qoruyuruq.') {
  const db = ownerDb();
  await db.insert(privacyNotices).values({ organizationId, number: 1 }).onConflictDoNothing();
  await db
    .insert(privacyNoticeTexts)
    .values({ organizationId, number: 1, locale: 'az', text })
    .onConflictDoNothing();
}

/** Somebody is asked by a link for consents; gives the token of it. */
export async function makeConsentLink(organizationId: string, personId: string): Promise<string> {
  const db = ownerDb();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + 86_400_000);
  const [campaign] = await db
    .insert(consentCampaigns)
    .values({ organizationId, purposes: ['sharing', 'newsletter'], expiresAt, mailedAt: new Date() })
    .returning();
  if (!campaign) throw new Error('no campaign');
  await db.insert(consentRequests).values({
    ...{ organizationId, campaignId: campaign.id, personId, way: 'link' as const },
    ...{ locale: 'az' as const, tokenHash: hashSessionToken(token) },
  });
  return token;
}
