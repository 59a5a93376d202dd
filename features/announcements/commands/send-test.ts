import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { enqueueMail } from '@/server/mail/outbox';
import { listFiles, lockAnnouncement, textsOf } from '../announcement';
import { mailMaker } from '../make-mail';
import { testAnnouncementInput } from '../schema';

/** Sends the announcement in one language to whoever asks, as it will arrive. */
export const sendTest = command({
  name: 'announcement.test',
  permission: 'announcement:update',
  input: testAnnouncementInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  rateLimit: ({ standing }) => ({ key: `announce-test:${standing.accountId}`, limit: 30, seconds: 3600 }),
  run: async (context, { id, language }, announcement) => {
    const { tx, organization, actor } = context;
    const account = actor.kind === 'account' ? actor.account : null;
    if (!account?.email) throw new Refusal('conflict', 'account-no-mail');
    if (!(await textsOf(context, id))[language]) throw invalid('language', 'announcement-no-language');
    const me = { name: account.name, email: account.email, personId: null, locale: language };
    const make = await mailMaker(context, announcement, [me]);
    const { locale: _, ...mail } = await make(me);
    const fileIds = (await listFiles(context, id)).map((file) => file.id);
    await enqueueMail(tx, organization.id, { ...mail, to: account.email, fileIds });
    return { id };
  },
  journal: () => null,
});
