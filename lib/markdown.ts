import MarkdownIt from 'markdown-it';
import { splitCitations } from './cite';

/** What people may write: paragraphs, emphasis, headings, lists, quotes, links. Neither HTML nor pictures. */
const markdown = new MarkdownIt('default', {
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
}).disable(['image', 'code', 'fence', 'table', 'html_block', 'html_inline']);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
markdown.validateLink = (url) => /^(https:|mailto:)/i.test(url.trim());
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};
// The title of a page or mail is above: headings in the text begin below it.
for (const rule of ['heading_open', 'heading_close'] as const) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
    return self.renderToken(tokens, index, options);
  };
}

/** Marks `[[cite:id]]` become what the caller makes of them, which is HTML already. */
markdown.renderer.rules.text = (tokens, index, _options, env) => {
  const content = tokens[index]?.content ?? '';
  const cite = env?.cite as ((id: string) => string) | undefined;
  if (!cite) return markdown.utils.escapeHtml(content);
  return splitCitations(content)
    .map((part) => (part.kind === 'cite' ? cite(part.id) : markdown.utils.escapeHtml(part.text)))
    .join('');
};

type Tokens = ReturnType<typeof markdown.parse>;

/** A link that leads nowhere, `[words]()`, is its words. */
markdown.core.ruler.push('no_empty_links', ({ tokens }) => {
  for (const token of tokens) if (token.children) token.children = withoutEmptyLinks(token.children);
});

function withoutEmptyLinks(children: Tokens): Tokens {
  let isEmpty = false;
  return children.filter((token) => {
    if (token.type === 'link_open') isEmpty = !token.attrGet('href');
    return !(isEmpty && token.type.startsWith('link_'));
  });
}

/** The text as safe HTML: what looks like HTML in it stays text. `cite` makes the HTML of a mark from its id. */
export const markdownToHtml = (source: string, cite?: (id: string) => string): string =>
  markdown.render(source, { cite }).trim();

/** For putting words into HTML that is written by hand. */
export const escapeHtml = (text: string): string => markdown.utils.escapeHtml(text);

/** The same for who reads no HTML: marks fall away, the address of a link stands behind its words. */
export function markdownToText(source: string): string {
  const lists: number[] = [];
  let quote = 0;
  const lines: string[] = [];
  let mark = '';
  const parsed = markdown.parse(source, {});
  for (const token of parsed) {
    if (token.type === 'blockquote_open') quote += 1;
    if (token.type === 'blockquote_close') quote -= 1;
    if (token.type === 'bullet_list_open') lists.push(0);
    if (token.type === 'ordered_list_open') lists.push(Number(token.attrGet('start') ?? 1));
    if (token.type.endsWith('_list_close')) lists.pop();
    if (token.type === 'list_item_open') {
      const number = lists.at(-1) ?? 0;
      mark = number > 0 ? `${number}. ` : '• ';
      if (number > 0) lists[lists.length - 1] = number + 1;
    }
    if (token.type === 'hr') lines.push('* * *');
    if (token.type !== 'inline') continue;
    const text = `${mark}${inlineText(token.children ?? [])}`;
    mark = '';
    const isItem = lists.length > 0;
    const whole = text.replace(/^/gm, '> '.repeat(quote));
    const last = lines.at(-1);
    if (isItem && last !== undefined && /^(> )*(•|\d+\.) /.test(last))
      lines[lines.length - 1] = `${last}\n${whole}`;
    else lines.push(whole);
  }
  return lines.join('\n\n');
}

function inlineText(tokens: Tokens): string {
  let text = '';
  const open: { url: string; from: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    if (token.type === 'link_open')
      open.push({ url: String(token.attrGet('href') ?? ''), from: text.length });
    if (token.type === 'link_close') {
      const { url, from } = open.pop() ?? { url: '', from: 0 };
      const address = url.replace(/^mailto:/, '');
      if (!isSameAddress(text.slice(from), address)) text += ` (${address})`;
    }
  }
  return text;
}

const isSameAddress = (words: string, address: string): boolean => {
  try {
    return words === address || words === decodeURI(address);
  } catch {
    return false;
  }
};
