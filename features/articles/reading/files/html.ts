import { convert } from 'html-to-text';

const HEAD = 200_000;
const SKIPPED = [
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'aside',
  'form',
  'button',
  'svg',
  'iframe',
  'img',
];

/** The day of publication that a page states for machines. */
function publishedIn(html: string): string | undefined {
  const head = html.slice(0, HEAD);
  const at = head.search(/article:published_time|"datePublished"/);
  return at < 0 ? undefined : /\d{4}-\d{2}-\d{2}/.exec(head.slice(Math.max(0, at - 80), at + 120))?.[0];
}

/** The text of a page: its article where it marks one, without scripts, menus and forms. */
export function textOfHtml(html: string): { text: string; publishedOn?: string } {
  const base = /<article[\s>]/i.test(html) ? 'article' : /<main[\s>]/i.test(html) ? 'main' : 'body';
  const plainHeadings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
    selector,
    options: { uppercase: false },
  }));
  const text = convert(html, {
    wordwrap: false,
    baseElements: { selectors: [base] },
    limits: { maxDepth: 200 },
    selectors: [
      ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
      ...plainHeadings,
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
  const publishedOn = publishedIn(html);
  return publishedOn ? { text, publishedOn } : { text };
}
