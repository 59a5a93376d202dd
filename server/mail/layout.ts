import type { Locale } from '@/lib/locales';

/** What a mail says, before it is set as text and as HTML. */
export interface Letter {
  locale: Locale;
  greeting: string;
  paragraphs: string[];
  /** What somebody wrote at length, after the paragraphs: as text, and as HTML that is safe. */
  body?: { text: string; html: string };
  /** The one thing to do, if there is one. */
  button?: { label: string; url: string };
  /** What can be done instead, as a quiet button. */
  lesser?: { label: string; url: string };
  footer: string;
}

/** The letter as plain text and as simple HTML that needs neither pictures nor style sheets. */
export function setLetter(letter: Letter): { text: string; html: string } {
  const { greeting, paragraphs, body, button, lesser, footer } = letter;
  const text = [
    greeting,
    ...paragraphs,
    ...(body ? [body.text] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...(lesser ? [`${lesser.label}:\n${lesser.url}`] : []),
    `--\n${footer}`,
  ];
  const html = `<!doctype html><html lang="${letter.locale}"><body style="margin:0;background:#fbf9f4;color:#2a2622;font:16px/1.6 Georgia,serif">
<div style="max-width:34rem;margin:0 auto;padding:2rem 1.25rem;overflow-wrap:anywhere;word-break:break-word">
<p>${escapeHtml(greeting)}</p>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n')}
${body?.html ?? ''}
${button ? `<p style="margin:1.75rem 0"><a href="${escapeHtml(button.url)}" style="background:#005f63;color:#fff;padding:.75rem 1.25rem;border-radius:.6rem;text-decoration:none">${escapeHtml(button.label)}</a></p><p style="font-size:14px;color:#6b645d">${escapeHtml(button.url)}</p>` : ''}
${lesser ? `<p style="margin:1.75rem 0"><a href="${escapeHtml(lesser.url)}" style="display:inline-block;color:#005f63;border:1px solid #005f63;padding:.5rem 1rem;border-radius:.6rem;text-decoration:none">${escapeHtml(lesser.label)}</a></p>` : ''}
<p style="border-top:1px solid #ddd6cc;padding-top:1rem;font-size:14px;color:#6b645d">${withLinks(escapeHtml(footer))}</p>
</div></body></html>`;
  return { text: text.join('\n\n'), html };
}

const withLinks = (html: string) =>
  html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
