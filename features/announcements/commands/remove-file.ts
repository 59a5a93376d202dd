import { and, eq } from 'drizzle-orm';
import { mailFiles } from '@/db/schema/mail';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { announcementEntry, listFiles, lockAnnouncement, refuseSent } from '../announcement';
import { removeFileInput } from '../schema';

/** Takes an attachment off again. */
export const removeFile = command({
  name: 'announcement.remove-file',
  permission: 'announcement:update',
  input: removeFileInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id, file: asked }, announcement) => {
    refuseSent(announcement);
    const file = (await listFiles(context, id)).find((one) => one.id === asked);
    if (!file) throw notFound();
    await context.tx
      .delete(mailFiles)
      .where(and(eq(mailFiles.organizationId, context.organization.id), eq(mailFiles.id, file.id)));
    return { id, name: file.name };
  },
  journal: ({ name }, _input, announcement) => announcementEntry(announcement, { file: name }),
});
