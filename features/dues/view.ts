import type { DuesEntryKind, DuesPeriod, FeeBasis, PaymentMethod } from '@/db/enums';
import type { OwnType } from '@/features/members/type-names';
import type { PersonView } from '@/features/members/view';
import type { Locale } from '@/lib/locales';
import type { Money } from './rules';
import type { PeriodInput } from './schema';

/** Of a person what collecting dues needs, and no more. */
export type Payer = Pick<
  PersonView,
  'id' | 'name' | 'patronymic' | 'phone' | 'email' | 'memberNumber' | 'language'
> & {
  /** In safe mode: words stand where the name would, and what names them is left out. */
  isUnnamed?: true;
};

export interface PeriodValue {
  period: DuesPeriod;
  startsOn: string;
}

/** A due that is not paid, or not wholly. */
export interface OpenDue extends PeriodValue, Money {
  id: string;
  person: Payer;
  /** Since when it is due. */
  onDay: string;
  type: string | null;
  open: number;
}

export interface DuesList {
  dues: OpenDue[];
  /** How many people there are with something open, of those that were asked for. */
  people: number;
  count: number;
  open: Money[];
  page: number;
  pages: number;
  years: number[];
  types: string[];
  ownTypes: OwnType[];
  /** Whether there is an entry at all: else the first steps are shown. */
  isEmpty: boolean;
}

/** An entry of an account, as it is read. */
export interface EntryView extends Money {
  id: string;
  kind: DuesEntryKind;
  onDay: string;
  period: PeriodValue | null;
  type: string | null;
  method: PaymentMethod | null;
  receipt: string | null;
  note: string | null;
  author: string;
  createdAt: Date;
  corrects: string | null;
  isCorrected: boolean;
  /** Of a due that stands. */
  open: number | null;
}

export interface ExemptionView {
  id: string;
  startsOn: string;
  endsOn: string | null;
  reason: string;
}

export interface DuesAccount {
  person: Payer;
  entries: EntryView[];
  balances: Money[];
  exemptions: ExemptionView[];
  ownTypes: OwnType[];
  /** What the organization reckons in, to be proposed. */
  currency: string;
  closedUntil: number | null;
}

export interface FeeView extends Money {
  id: string;
  type: string;
  period: DuesPeriod;
  basis: FeeBasis;
  startsOn: string;
  endsOn: string | null;
  /** How many dues were raised from it. */
  dues: number;
}

export interface TotalsRow extends Money {
  period: PeriodValue;
  type: string | null;
  dues: number;
  paid: number;
  exempt: number;
  open: number;
  people: number;
}

export interface Receipt extends Money {
  number: string;
  kind: DuesEntryKind;
  person: Payer;
  /** In each language, or in the first that it has. */
  organization: Record<Locale, string>;
  period: PeriodValue | null;
  onDay: string;
  method: PaymentMethod;
  author: string;
  writtenOn: string;
  /** Since when it no longer holds. */
  takenBackOn: string | null;
  language: Locale;
}

export interface Reminder {
  person: Payer;
  language: Locale;
  text: string;
  /** Where the person sees their own account. */
  url: string;
  open: Money[];
  /** By the record: then nobody is reminded. */
  isDeceased: boolean;
  /** When somebody was last written to about it. */
  remindedAt: Date | null;
}

export interface YearView {
  year: number;
  entries: number;
  closed: { at: Date; author: string } | null;
  canBeClosed: boolean;
}

/** What raising a period would write. */
export interface RaisePreview extends PeriodInput {
  /** By membership type: how many would get a due, how many have one, and what it comes to. */
  lines: (Money & {
    type: string;
    basis: string;
    fresh: number;
    exempt: number;
    raised: number;
    each: number;
  })[];
  fresh: number;
  /** The first of those who would get one. */
  people: { person: Payer; amount: number; currency: string; onDay: string; isExempt: boolean }[];
  ownTypes: OwnType[];
}
