import { encodingOf } from '@/lib/decode-text';
import { textOfDocx } from './docx';
import { textOfHtml } from './html';
import { textOfPdf } from './pdf';
import { ArticleRefused, LARGEST_FILE, LONGEST_TEXT } from './refused';

export interface TextOfFile {
  /** For .txt the file's text as it is, its byte order mark and line ends kept; for other kinds what was taken out of it. */
  text: string;
  kind: 'txt' | 'html' | 'docx' | 'pdf';
  /** An ISO date that the file's own data give. */
  publishedOn?: string;
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

function kindOf(name: string, bytes: Uint8Array): TextOfFile['kind'] {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    if (extension === 'docx') return 'docx';
    throw new ArticleRefused('unknown-kind');
  }
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  if (extension === 'txt' || extension === 'text' || extension === 'md' || extension === '') return 'txt';
  throw new ArticleRefused(extension === 'docx' || extension === 'pdf' ? 'broken' : 'unknown-kind');
}

/** Text of any encoding; a byte order mark stays in it, so that offsets are those of the file. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
}

/** The text of an uploaded article, or why there is none. Sizes are looked at before anything is unpacked. */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<TextOfFile> {
  if (bytes.length === 0) throw new ArticleRefused('empty');
  if (bytes.length > LARGEST_FILE) throw new ArticleRefused('too-big');
  const kind = kindOf(name, bytes);
  const taken = await takenFrom(kind, bytes);
  if (taken.text.trim() === '') throw new ArticleRefused(kind === 'pdf' ? 'no-text' : 'empty');
  if (taken.text.length > LONGEST_TEXT) throw new ArticleRefused('too-long');
  return { ...taken, kind };
}

async function takenFrom(kind: TextOfFile['kind'], bytes: Uint8Array): Promise<Omit<TextOfFile, 'kind'>> {
  if (kind === 'docx') return { text: await textOfDocx(bytes) };
  if (kind === 'pdf') return { text: await textOfPdf(bytes) };
  return kind === 'html' ? textOfHtml(decoded(bytes)) : { text: decoded(bytes) };
}
