import 'server-only';
import { sql } from 'drizzle-orm';
import { unstable_cache } from 'next/cache';
import type { Transaction } from '@/db/client';
import { expireTags } from './cache/pages.mjs';

/** The names under which pages are kept and expired. */
export const tag = {
  /** Every page, feed and calendar of an organization. */
  organization: (slug: string) => `organization:${slug}`,
  /** What shows its events and their seats: profile, event list, event pages, feed, calendar. */
  events: (slug: string) => `events:${slug}`,
  /** The directory, the sitemap, and the calendar of all organizations. */
  directory: 'directory',
  /** What says which day is today: every calendar. */
  calendar: 'calendar',
} as const;

/** Ties the page that is being rendered to its tags. Outside of Next (command line, tests) it does nothing. */
export async function tagPage(tags: readonly string[]): Promise<void> {
  try {
    // The cached value is of no interest: its tags pass to the page (ADR 0003).
    await unstable_cache(async () => true, ['tags', ...tags], { tags: [...tags] })();
  } catch (error) {
    if (error instanceof Error && error.message.includes('incrementalCache missing')) return;
    throw error;
  }
}

/** Tells every process, at the commit of `tx`, that these tags changed. */
export async function announceTags(tx: Transaction, tags: readonly string[]): Promise<void> {
  if (tags.length > 0) await tx.execute(sql`select pg_notify('ocaq_tags', ${JSON.stringify(tags)})`);
}

/** This process does not wait for its own announcement: the answer to a change already shows it. */
export function expireHere(tags: readonly string[]): void {
  expireTags([...tags]);
}
