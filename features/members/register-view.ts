import type { TextPart } from '@/lib/names/highlight';
import type { ListInput } from './schema';
import type { StatusTone } from './status-tones';

/** What one cell of the member list shows, in the words of the page. */
export type ListedCell =
  | string
  | { kind: 'status'; tone: StatusTone; text: string }
  | { kind: 'words'; words: { text: string; lang?: string }[] }
  | { kind: 'lines'; text: string }
  | { kind: 'contact'; phone?: { href: string; text: string }; email?: string };

/** A row of the member list as plain data: the same for the page and for what is fetched while somebody types. */
export interface ListedRow {
  id: string;
  slug: string;
  /** The name as one text. */
  label: string;
  initials: string;
  /** The name with what was searched for marked. */
  name: TextPart[];
  /** In safe mode, in words. */
  mark?: string;
  /** Another spelling below it. */
  other?: { parts: TextPart[]; lang?: string };
  /** By column; empty where nothing is known, or shown. */
  cells: Record<string, ListedCell | undefined>;
}

export interface RegisterPage {
  rows: ListedRow[];
  similar: ListedRow[];
  previous: string | null;
  next: string | null;
}

export interface RegisterSurvey {
  found: { count: number; isMore: boolean } | null;
  letters: string[] | null;
}

/** What a list was asked for, and what it shows. */
export interface Register extends RegisterPage, RegisterSurvey {
  input: ListInput;
}

/**
 * As it is fetched: the first page of a long list says that there are more than it shows, and nothing of their letters;
 * another page of it nothing of either.
 */
export type FetchedRegister = Omit<Register, keyof RegisterSurvey> & Partial<RegisterSurvey>;
