import { announcementFiles } from '@/db/schema/announcements';
import { mailFiles } from '@/db/schema/mail';
import { barePicture } from '@/lib/pictures/bare-picture';
import { command } from '@/server/command';
import { invalid, notFound } from '@/server/errors';
import { announcementEntry, listFiles, lockAnnouncement, refuseSent } from '../announcement';
import { fileKindOf, fileNameOf } from '../rules';
import { addFileInput, MAX_FILES } from '../schema';

/**
 * Adds an attachment. It lies behind the wall, once, however many mails it goes out with. A picture goes without what the camera
 * wrote into it: whoever gets it shall not learn where somebody lives.
 */
export const addFile = command({
  name: 'announcement.add-file',
  permission: 'announcement:update',
  input: addFileInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id, file }, announcement) => {
    refuseSent(announcement);
    const { tx, organization } = context;
    const files = await listFiles(context, id);
    if (files.length >= MAX_FILES) throw invalid('file', 'attachments-too-many');
    const kind = fileKindOf(file.bytes);
    if (!kind) throw invalid('file', 'attachment-kind');
    const content = kind.isPicture ? barePicture(file.bytes) : file.bytes;
    if (!content) throw invalid('file', 'photo-broken');
    const [row] = await tx
      .insert(mailFiles)
      .values({
        organizationId: organization.id,
        name: fileNameOf(file.name, kind),
        contentType: kind.contentType,
        content: Buffer.from(content),
      })
      .returning({ id: mailFiles.id, name: mailFiles.name });
    if (!row) throw notFound();
    await tx.insert(announcementFiles).values({
      organizationId: organization.id,
      announcementId: id,
      fileId: row.id,
      position: files.length,
    });
    return { id, name: row.name };
  },
  journal: ({ name }, _input, announcement) => announcementEntry(announcement, { file: name }),
});
