import type { NameForm, PersonFact } from '@/db/enums';
import type { PublicText } from '@/features/organizations/public-view';
import type { Locale } from '@/lib/locales';

/** Somebody whose name is public. Only who holds or held a public office has a page of their own. */
export interface PublicPerson {
  name: string;
  /** Set where the name stands in the spelling of another language. */
  lang?: Locale;
  /** A spelling of ours. */
  isUnofficial: boolean;
  /** The slug of the person's page; null: a plain name. */
  page: string | null;
}

export interface PublicFact {
  id: string;
  kind: PersonFact;
  text: PublicText;
  asOfEdtf: string | null;
  citations: string[];
}

/** How else a name is written. */
export interface PublicSpellings {
  /** As official papers write it: surname, given name, patronymic. */
  official: string;
  forms: { form: NameForm; name: string; isUnofficial: boolean }[];
}

/** Somebody who holds or held a public office. */
export interface PublicOfficeHolder extends PublicPerson, PublicSpellings {
  id: string;
  slug: string;
  facts: PublicFact[];
  biography: PublicText | null;
  citations: string[];
}
