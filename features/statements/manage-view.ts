import type { StatementPersonRole } from '@/db/enums';
import type { Freshness } from '@/features/organizations/text-freshness';
import type { Locale } from '@/lib/locales';
import type { Hideable } from './schema';

// What the screens of the management area show of statements. Safe in the browser.

export interface StatementRow {
  id: string;
  title: string;
  titleLocale: Locale;
  edtf: string | null;
  names: number;
  isPublished: boolean;
  isHidden: boolean;
}

export interface NameBelow {
  personId: string;
  role: StatementPersonRole;
  /** Null where the person is in safe mode for whoever looks. */
  name: string | null;
  isNamedPublicly: boolean;
  isHidden: boolean;
  isSafe: boolean;
}

export interface ManagedStatement {
  id: string;
  slug: string;
  title: string;
  isPublished: boolean;
  isHidden: boolean;
  /** Values of the form's fields, by name. */
  values: Record<string, string>;
  freshness: Record<Locale, Freshness>;
  names: NameBelow[];
}

export interface FoundPerson {
  id: string;
  name: string;
  isNamedPublicly: boolean;
  isHidden: boolean;
}

export interface HideableView {
  kind: Hideable;
  id: string;
  name: string;
  isHidden: boolean;
}
