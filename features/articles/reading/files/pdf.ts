import { extractText, getDocumentProxy } from 'unpdf';
import { ArticleRefused, LONGEST_TEXT } from './refused';

const MOST_PAGES = 300;

/** The text of a PDF, page after page; nothing where its pages are pictures. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    if (document.numPages > MOST_PAGES) throw new ArticleRefused('too-long');
    const { text } = await extractText(document, { mergePages: false });
    const whole = text.join('\n').trim();
    if (whole.length > LONGEST_TEXT) throw new ArticleRefused('too-long');
    return whole;
  } catch (error) {
    throw error instanceof ArticleRefused ? error : new ArticleRefused('broken');
  }
}
