import { type Unzipped, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ArticleRefused, LARGEST_UNPACKED } from './refused';

/** Pictures and fonts are left packed: only the text is looked at. */
const NEEDED = /\.(?:xml|rels)$/;

/**
 * Unpacks what is needed into the sizes that the archive declares, and refuses before it unpacks too much. What is packed
 * again without compression cannot grow any more when the library opens it.
 */
function harmless(bytes: Uint8Array): Buffer {
  let size = 0;
  let entries: Unzipped;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false;
        size += originalSize;
        if (size > LARGEST_UNPACKED) throw new ArticleRefused('bomb');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ArticleRefused ? error : new ArticleRefused('broken');
  }
  if (!entries['word/document.xml']) throw new ArticleRefused('broken');
  return Buffer.from(zipSync(entries, { level: 0 }));
}

/** The text of a Word document, a blank line between its paragraphs. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const buffer = harmless(bytes);
  try {
    return (await mammoth.extractRawText({ buffer })).value.trim();
  } catch {
    throw new ArticleRefused('broken');
  }
}
