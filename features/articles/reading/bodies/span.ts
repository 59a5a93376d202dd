import type { Quote } from '../proposals';
import type { HeadKind } from './heads';

/** A place in the text that reads like the name of an organization. */
export interface OrganizationSpan {
  /** Tokens: first, and one after the last. */
  from: number;
  to: number;
  /** In the nominative. */
  name: string;
  kind: HeadKind;
  /** The stem of its head noun. */
  head: string;
  /** What stands in quotation marks: the own name without the words for what it is. */
  core: string | null;
}

/** A token that belongs to a person's name. */
export type Taken = (token: number) => boolean;

/** One organization with all places that name it. */
export interface Body {
  name: string;
  keys: Set<string>;
  kind: OrganizationSpan['kind'];
  head: string;
  mentions: Quote[];
  /** The page is headed with it. */
  masthead: boolean;
}
