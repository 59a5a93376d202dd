import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { mailFiles } from '@/db/schema/mail';
import { barePicture } from '@/lib/pictures/bare-picture';
import { asWorker } from '../database';

interface File {
  contentType: string;
  content: Buffer;
}
type Files = (File & { filename: string })[];

/** Of the last mail: all of an announcement carry the same. */
let last: { key: string; files: Promise<Files> } | undefined;

/** The files that a mail shares with others. */
export function filesOf(mail: { organizationId: string | null; fileIds: string[] }): Promise<Files> {
  const { organizationId, fileIds } = mail;
  if (!organizationId || fileIds.length === 0) return Promise.resolve([]);
  const key = [organizationId, ...fileIds].join();
  if (last?.key === key) return last.files;
  const files = read(organizationId, fileIds);
  last = { key, files };
  files.catch(() => {
    last = undefined;
  });
  return files;
}

/** Pictures that were attached before they were made bare on their way in. */
const bare = ({ contentType, content }: File): Buffer =>
  contentType.startsWith('image/') ? Buffer.from(barePicture(content) ?? content) : content;

async function read(organizationId: string, fileIds: string[]): Promise<Files> {
  const rows = await asWorker((tx) =>
    tx
      .select()
      .from(mailFiles)
      .where(and(eq(mailFiles.organizationId, organizationId), inArray(mailFiles.id, fileIds))),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return fileIds.flatMap((id) => {
    const file = byId.get(id);
    return file ? [{ filename: file.name, contentType: file.contentType, content: bare(file) }] : [];
  });
}
