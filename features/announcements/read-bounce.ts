import 'server-only';
import { simpleParser } from 'mailparser';

/** What a returned message says: which of our mails it is about, and whether it is for good. */
export interface Bounce {
  mail: string;
  reason: 'bounced' | 'complained';
  detail: string;
}

const OURS = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\s]+>/im;
const LONGEST = 300;

/**
 * Reads a message that came back (RFC 3464) or a complaint (RFC 5965). Null for everything else: a delay, a copy, a mail
 * that is not about one of ours. Nothing of it is believed but what the id of our own mail vouches for.
 */
export async function readBounce(source: Buffer): Promise<Bounce | null> {
  const message = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
  const contentType = message.headers.get('content-type') as
    | { value?: string; params?: Record<string, string> }
    | undefined;
  if (contentType?.value !== 'multipart/report') return null;
  const parts = message.attachments.map(({ contentType: type, content }) => ({
    type,
    text: content.toString('utf8'),
  }));
  // The parser puts parts that are text into the text of the message.
  const all = [...parts.map(({ text }) => text), message.text ?? '', source.toString('utf8')];
  const ours = all.map((text) => OURS.exec(withoutOwnHeaders(text, source))?.[1]).find(Boolean);
  if (!ours) return null;
  const report = contentType.params?.['report-type']?.toLowerCase();
  if (report === 'feedback-report')
    return { mail: ours, reason: 'complained', detail: fieldOf(all, 'feedback-type') };
  if (report !== 'delivery-status') return null;
  const isForGood = /^failed/i.test(fieldOf(all, 'action')) && fieldOf(all, 'status').startsWith('5');
  const said = fieldOf(all, 'diagnostic-code') || fieldOf(all, 'status');
  return isForGood ? { mail: ours, reason: 'bounced', detail: said.slice(0, LONGEST) } : null;
}

/** The id of the report itself is not the one meant. */
function withoutOwnHeaders(text: string, source: Buffer): string {
  const whole = source.toString('utf8');
  if (text !== whole) return text;
  const end = /\r?\n\r?\n/.exec(whole);
  return end ? whole.slice(end.index) : '';
}

function fieldOf(texts: readonly string[], name: string): string {
  const field = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im');
  for (const text of texts) {
    const found = field.exec(text)?.[1];
    if (found) return found.replace(/\s+/g, ' ').trim();
  }
  return '';
}
