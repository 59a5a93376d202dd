import type { BankLineKind, ImportState } from '@/db/enums';
import type { Payer } from './view';

/** A bank statement that was taken in. */
export interface ListedBankFile {
  id: string;
  fileName: string;
  currency: string;
  state: ImportState;
  author: string;
  createdAt: Date;
}

export interface BankLineView {
  number: number;
  kind: BankLineKind;
  onDay: string | null;
  amount: number | null;
  payer: string;
  purpose: string;
  problem: string | null;
  isTaken: boolean;
  entryId: string | null;
  person: Payer | null;
  matches: { person: Payer; reasons: string[] }[];
}

export interface BankFileView extends ListedBankFile {
  lines: BankLineView[];
  counts: Partial<Record<BankLineKind, number>>;
  taken: { payments: number; amount: number };
  page: number;
  pages: number;
}
