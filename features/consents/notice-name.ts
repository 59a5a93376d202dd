import 'server-only';
import { createHash } from 'node:crypto';

/** Names the texts of a notice: what was read before publishing is what is published. */
export const nameOfNotice = (texts: readonly { locale: string; text: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map(({ locale, text }) => [locale, text])))
    .digest('hex')
    .slice(0, 32);
