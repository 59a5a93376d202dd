import type { ExportFormat, ExportPurpose } from '@/db/enums';

/** A list that somebody has taken along, as they see it right after. */
export interface ExportView {
  id: string;
  format: ExportFormat;
  purpose: ExportPurpose;
  note: string | null;
  /** Letters of the columns. */
  columns: string;
  people: number;
  createdAt: Date;
  /** Until when the file can be had. */
  openUntil: Date;
}

/** What a member learns of an export that they are in. */
export interface OwnExport {
  id: string;
  at: Date;
  /** An administrator of the organization, or the command line of the installation. */
  by: 'account' | 'system';
  purpose: ExportPurpose;
  note: string | null;
  format: ExportFormat;
}

export interface SavedList {
  id: string;
  name: string;
  filter: Record<string, unknown>;
}
