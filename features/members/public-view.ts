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

/** Somebody who holds or held a public office. */
export interface PublicOfficeHolder extends PublicPerson {
  id: string;
  slug: string;
  /** As official papers write it: surname, given name, patronymic. */
  official: string;
  forms: { form: NameForm; name: string; isUnofficial: boolean }[];
  facts: PublicFact[];
  biography: PublicText | null;
  citations: string[];
}
