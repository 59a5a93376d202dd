import type { EventCategory, EventPersonRole, OurRole, PersonFact, Visibility } from '@/db/enums';
import type { Locale } from '@/lib/locales';

/** Text that is there in each of the three languages. */
export type InEach<T = string> = Record<Locale, T>;

/** A place in the text of the source: first character, and the one after the last. */
export type Span = readonly [start: number, end: number];

export interface SeedPerson {
  slug: string;
  az: NameParts;
  ru: NameForm;
  en: NameForm;
  /** False for those whom the page has no business naming: family, background, the author of the article. */
  isNamedPublicly: boolean;
}

export type NameParts = readonly [given: string, surname: string, patronymic?: string];

/** `found`: the press writes the name so; `ours`: our own spelling, marked as unofficial. */
export type NameForm = readonly [status: 'found' | 'ours', ...NameParts];

export interface SeedFact {
  /** The key of its citation. */
  cite: string;
  person: string;
  kind: PersonFact;
  visibility: Visibility;
  asOf?: string;
  text: InEach;
  span: Span;
}

export interface SeedEvent {
  cite: string;
  slug: string;
  edtf: string;
  category: EventCategory;
  ourRole: OurRole;
  title: InEach;
  description: InEach;
  place?: InEach;
  people?: readonly (readonly [slug: string, role: EventPersonRole])[];
  span: Span;
  /** Where the source gives the parts of the date that do not stand in `span` itself. */
  month?: Span;
  year?: Span;
}
