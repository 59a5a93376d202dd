import 'server-only';
import { sweepAccountsJob } from './features/accounts/jobs';
import { announcementsJob, birthdaysJob } from './features/announcements/jobs';
import { sweepApplicationsJob } from './features/applications/jobs';
import { batchesJob } from './features/batches/jobs';
import { remindersJob, termsJob } from './features/board/jobs';
import { comingOfAgeJob, consentMailsJob } from './features/consents/jobs';
import { duplicateSearchJob, forgetMergesJob } from './features/duplicates/jobs';
import { calendarDaysJob } from './features/events/jobs';
import { sweepImportsJob } from './features/imports/jobs';
import { erasuresJob, retentionJob } from './features/personal-data/jobs';
import { eventMomentsJob, holdsJob } from './features/registrations/jobs';
import { eventRemindersJob } from './features/registrations/reminders-job';
import type { Job } from './server/jobs/runner';
import { outboxJob } from './server/mail/job';

/** Everything that the features give to the kernel. Only instrumentation.ts and scripts/ocaq.ts import it. */
export const jobs: readonly Job[] = [
  announcementsJob,
  outboxJob,
  holdsJob,
  eventMomentsJob,
  calendarDaysJob,
  eventRemindersJob,
  sweepAccountsJob,
  termsJob,
  remindersJob,
  sweepApplicationsJob,
  batchesJob,
  consentMailsJob,
  comingOfAgeJob,
  sweepImportsJob,
  forgetMergesJob,
  duplicateSearchJob,
  birthdaysJob,
  erasuresJob,
  retentionJob,
];
