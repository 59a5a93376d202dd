import { and, asc, eq, sql } from 'drizzle-orm';
import type { ConsentPurpose } from '@/db/enums';
import { announcementRecipients } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { personDetails } from '@/db/schema/members';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { Locale } from '@/lib/locales';
import type { z } from '@/lib/validation';
import type { RequestContext } from '@/server/context';
import { createAnnouncement } from './commands/create';
import { announcementsJob } from './jobs';
import type { createAnnouncementInput } from './schema';

type AnnouncementInput = z.input<typeof createAnnouncementInput>;

export let admin: RequestContext;
export let organization: { id: string; slug: string };

/** Before each of the tests. */
export async function setUp(values: Parameters<typeof organizationWith>[1] = {}) {
  ({ organization, request: admin } = await organizationWith('admin', values));
}

/** Members with an address each, unless another is said, who agreed to newsletters, unless they did not. */
export async function member(
  email: string | null = `${crypto.randomUUID()}@example.org`,
  details: Partial<typeof personDetails.$inferInsert> = {},
  agrees: readonly ConsentPurpose[] = ['newsletter'],
) {
  const person = await makeMember(organization.id, null, agrees);
  const values = { organizationId: organization.id, personId: person.id, email, ...details };
  await ownerDb()
    .insert(personDetails)
    .values(values)
    .onConflictDoUpdate({ target: [personDetails.organizationId, personDetails.personId], set: values });
  return { id: person.id, email, slug: person.slug };
}

export const both: AnnouncementInput['texts'] = {
  az: { title: 'Yığıncaq', text: '**Şənbə** günü görüşürük.' },
  ru: { title: 'Собрание', text: 'Встречаемся в **субботу**.' },
};

export const announce = (values: Partial<AnnouncementInput> = {}) =>
  createAnnouncement(admin, { kind: 'news', to: 'all', texts: both, ...values });

/** Lets the job make all mails that it can. */
export async function makeAll() {
  for (let round = 0; round < 5; round += 1) await announcementsJob.run();
}

export const mailsOf = () =>
  ownerDb()
    .select()
    .from(outbox)
    .where(and(eq(outbox.organizationId, organization.id), sql`${outbox.kind} like 'announcement.%'`))
    .orderBy(asc(outbox.recipient));

export const recipientsIn = (id: string) =>
  ownerDb().select().from(announcementRecipients).where(eq(announcementRecipients.announcementId, id));

export const languageOf = (text: string): Locale => (text.includes('Встречаемся') ? 'ru' : 'az');
