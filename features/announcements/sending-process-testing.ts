/** An app process of its own that makes the mails of announcements and campaigns and sends them, until it is killed. */
import { consentMailsJob } from '@/features/consents/jobs';
import { outboxJob } from '@/server/mail/job';
import { announcementsJob } from './jobs';

process.send?.('ready');
for (;;) {
  await announcementsJob.run();
  const isMore = [await consentMailsJob.run(), await outboxJob.run()].some(Boolean);
  if (!isMore) await new Promise((done) => setTimeout(done, 20));
}
