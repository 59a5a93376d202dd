import 'server-only';
import { Feed } from 'feed';
import type { PublicStatement } from '@/features/statements/public-view';
import type { Locale } from '@/lib/locales';
import { markdownToHtml } from '@/lib/markdown';
import { onceEach } from './once-each';
import { withoutMarks } from './plain-text';
import type { PublicEventEntry } from './public-view';
import { whenOf } from './public-when';

interface FeedOptions {
  locale: Locale;
  name: string;
  description?: string;
  /** The whole address of the organization's page. */
  url: string;
  /** What other parts of the site add, their content as safe HTML. */
  others?: readonly FeedEntry[];
  untitled: { event: (event: PublicEventEntry) => string; statement: string };
}

export interface FeedEntry {
  id: string;
  link: string;
  title: string;
  html: string;
  date: Date;
}

const LONGEST = 50;

/** What an organization published last, events and statements together, as an Atom feed. */
export function publicFeed(
  events: readonly PublicEventEntry[],
  statements: readonly PublicStatement[],
  { locale, name, description, url, others = [], untitled }: FeedOptions,
): string {
  const entries = [
    ...onceEach(events).map(({ event }) => ({
      id: event.id,
      link: `${url}/events/${event.slug}`,
      title: event.title?.text ?? untitled.event(event),
      description: [whenOf(event.date, locale).text, event.place?.text, event.city?.text, event.summary?.text]
        .filter(Boolean)
        .join(' · '),
      content: event.description ? markdownToHtml(event.description.text, () => '') : undefined,
      date: event.updatedAt,
      day: event.firstDay ?? '',
    })),
    ...statements.map((statement) => ({
      id: statement.id,
      link: `${url}/statements/${statement.slug}`,
      title: statement.title?.text ?? untitled.statement,
      description: undefined,
      content: textContent(statement.text?.text),
      date: statement.publishedAt,
      day: statement.firstDay ?? '',
    })),
    ...others.map(({ html, ...entry }) => ({ ...entry, description: undefined, content: html, day: '' })),
  ]
    .sort((a, b) => b.date.getTime() - a.date.getTime() || b.day.localeCompare(a.day))
    .slice(0, LONGEST);
  const feed = new Feed({
    id: url,
    title: name,
    description,
    link: url,
    language: locale,
    copyright: name,
    updated: entries[0]?.date ?? new Date(0),
    generator: 'Ocaq',
    feedLinks: { atom: `${url}/feed.xml` },
    author: { name },
  });
  for (const { id, day: _, content, ...entry } of entries) {
    feed.addItem({ ...entry, id: `urn:uuid:${id}`, content });
  }
  return feed.atom1();
}

const textContent = (text: string | undefined) => (text ? asHtml(withoutMarks(text)) : undefined);

/** Atom content is read as HTML: what people wrote is text in it. */
function asHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
