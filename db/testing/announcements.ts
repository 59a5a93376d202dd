import { randomUUID } from 'node:crypto';
import {
  announcementFiles,
  announcementRecipients,
  announcements,
  announcementTexts,
} from '@/db/schema/announcements';
import { mailAddressees, mailFiles, mailSettings, mailTemplates, mailUnsubscribes } from '@/db/schema/mail';
import { ownerDb } from './factories';
import { first } from './single-rows';

/** A draft with an attachment, one that is being sent to a person, and an address that nothing arrives at. */
export async function fillAnnouncements(
  organizationId: string,
  { personId, canary }: { personId: string; canary: string },
) {
  const db = ownerDb();
  const make = async (state: 'draft' | 'scheduled' | 'sending' | 'stopped') => {
    const { id } = first(
      await db
        .insert(announcements)
        .values({
          ...{ organizationId, slug: `a-${randomUUID()}`, kind: 'news', audience: 'all', state },
          startedAt: ['sending', 'stopped'].includes(state) ? new Date() : null,
        })
        .returning(),
    );
    const words = { title: canary, text: canary };
    await db.insert(announcementTexts).values({ organizationId, announcementId: id, locale: 'az', ...words });
    return id;
  };
  const announcement = await make('draft');
  const sending = await make('sending');
  const stopped = await make('stopped');
  const { id: attachment } = first(
    await db
      .insert(mailFiles)
      .values({ organizationId, name: canary, contentType: 'application/pdf', content: Buffer.from('%PDF-') })
      .returning(),
  );
  await db
    .insert(announcementFiles)
    .values({ organizationId, announcementId: announcement, fileId: attachment, position: 0 });
  const { id: recipient } = first(
    await db
      .insert(announcementRecipients)
      .values({ organizationId, announcementId: sending, personId, leftOut: 'no-mail' })
      .returning(),
  );
  const noted = {
    unreachableSince: new Date(),
    unreachableReason: 'bounced',
    unreachableDetail: canary,
  } as const;
  const { id: addressee } = first(
    await db
      .insert(mailAddressees)
      .values({ organizationId, address: `${randomUUID()}@example.org`, personId, ...noted })
      .returning(),
  );
  await db.insert(mailUnsubscribes).values({ organizationId, addresseeId: addressee, kind: 'news' });
  await db.insert(mailSettings).values({ organizationId, perDay: 1000 }).onConflictDoNothing();
  const words = { subject: canary, text: canary };
  await db
    .insert(mailTemplates)
    .values({ organizationId, template: 'birthday', locale: 'en', ...words })
    .onConflictDoNothing();
  return { announcement, sending, stopped, attachment, recipient, addressee };
}

/** One that everybody may read; gives its slug. */
export async function makePublicAnnouncement(organizationId: string): Promise<string> {
  const db = ownerDb();
  const values = { organizationId, slug: `a-${randomUUID()}`, kind: 'news', audience: 'all' } as const;
  const { id, slug } = first(
    await db
      .insert(announcements)
      .values({ ...values, state: 'done', publishedAt: new Date() })
      .returning(),
  );
  await db.insert(announcementTexts).values({
    organizationId,
    announcementId: id,
    locale: 'az',
    title: 'Yığıncaq',
    text: '**Şənbə** günü görüşürük.',
  });
  return slug;
}
