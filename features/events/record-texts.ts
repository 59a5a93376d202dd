import { textHash } from '@/features/organizations/text-freshness';

/** By which a translation of what happened knows the text that it was made from. */
export const recordTextHash = (row: { text?: string | null | undefined } | undefined): string =>
  textHash([row?.text]);
