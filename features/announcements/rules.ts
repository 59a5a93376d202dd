import { ADDRESSED_STATES, type AnnouncementState, type MailKind } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { begins } from '@/lib/pictures/orientation';

/** Whether people may say that they do not want this kind of mail. */
export const isOptional = (kind: MailKind): boolean => kind !== 'membership';

/** The language somebody gets a mail in: their own, where the whole of it is there, else the organization's. */
export function languageFor(
  own: Locale | null,
  written: readonly Locale[],
  organizationDefault: Locale,
): Locale {
  return own && written.includes(own) ? own : organizationDefault;
}

/** The audience of who is listed: all of an event or who stands so in it; null where nobody there is written to. */
export function audienceOf(
  event: string,
  state: string,
  counts: Partial<Record<string, number>>,
): string | null {
  const states = ADDRESSED_STATES.filter((each) => state === '' || each === state);
  if (!states.some((each) => (counts[each] ?? 0) > 0)) return null;
  return state === '' ? `event:${event}` : `event:${event}:${state}`;
}

/** Whom a new one is for where an address asks for it: an event that one may choose, or who stands so in it; else all. */
export function audienceAsked(asked: unknown, events: readonly { id: string }[]): string {
  if (typeof asked !== 'string') return 'all';
  const [kind, event, state, ...more] = asked.split(':');
  const isPart = state === undefined || ADDRESSED_STATES.some((each) => each === state);
  const isKnown = kind === 'event' && isPart && more.length === 0 && events.some(({ id }) => id === event);
  return isKnown ? asked : 'all';
}

export const isChangeable = (state: AnnouncementState): boolean => state === 'draft';
export const isStoppable = (state: AnnouncementState): boolean =>
  state === 'scheduled' || state === 'sending';

export type FileKind = { contentType: string; extension: string; isPicture: boolean };

const MAGIC: [kind: FileKind, isIt: (head: Uint8Array) => boolean][] = [
  [{ contentType: 'application/pdf', extension: 'pdf', isPicture: false }, (head) => begins(head, '%PDF-')],
  [
    { contentType: 'image/jpeg', extension: 'jpg', isPicture: true },
    (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  ],
  [
    { contentType: 'image/png', extension: 'png', isPicture: true },
    (head) => begins(head, '\u0089PNG\r\n\u001a\n'),
  ],
  [
    { contentType: 'image/webp', extension: 'webp', isPicture: true },
    (head) => begins(head, 'RIFF') && begins(head, 'WEBP', 8),
  ],
];

/** What a file is by its first bytes, whatever it is called; null for every other kind. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null =>
  MAGIC.find(([, isIt]) => isIt(bytes))?.[0] ?? null;

/** A name for a file that is sent to others: of what it was called only harmless signs, and the ending of what it is. */
export function fileNameOf(name: string, { extension }: Pick<FileKind, 'extension'>): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\s._-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${base || 'file'}.${extension}`;
}

const LONGEST_SHARED = 1500;

/** The text for a messenger: as long as an address may be, with the link below. */
export function sharedText(title: string, text: string, url: string | null): string {
  const whole = `${title}\n\n${text}`;
  const points = [...whole];
  const short =
    points.length > LONGEST_SHARED ? `${points.slice(0, LONGEST_SHARED).join('').trimEnd()}…` : whole;
  return url ? `${short}\n\n${url}` : short;
}
