import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '../env';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const SHEET_LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

export interface StyleSheets {
  /**
   * The document with the text of each style sheet in place of the link to it, and before them a policy of the document's
   * own: a server in front cannot know what a build's styles hash to (ADR 12).
   */
  inline: (html: string) => string;
  /** A content security policy that lets the same texts pass, and no other. */
  allow: (policy: string) => string;
}

/**
 * The style sheets of the build, by address. Within the page they spare its first view a round trip (ADR 2). The
 * development server has none: its links stay.
 */
export function readStyleSheets(folder = join(process.cwd(), distFolder(), 'static')): StyleSheets {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const sheets = new Map(
    names
      .filter((name) => name.endsWith('.css'))
      .map((name) => [
        `/_next/static/${name.replaceAll('\\', '/')}`,
        readFileSync(join(folder, name), 'utf8'),
      ]),
  );
  const allowing = (texts: Iterable<string>) => ["style-src 'self'", ...[...texts].map(hashOf)].join(' ');
  const allowingAll = allowing(sheets.values());
  return {
    inline: (html) => {
      const used = [...html.matchAll(SHEET_LINK)].flatMap(([, address = '']) => sheets.get(address) ?? []);
      let policy = `<meta http-equiv="Content-Security-Policy" content="${allowing(used)}"/>`;
      return html.replace(SHEET_LINK, (link, address: string) => {
        const text = sheets.get(address);
        if (text === undefined) return link;
        const style = `${policy}<style>${text}</style>`;
        policy = '';
        return style;
      });
    },
    allow: (policy) => policy.replace("style-src 'self'", allowingAll),
  };
}
