import type { HandoverKind, HandoverSide } from '@/db/enums';

/** What nearly every organization hands over; the words are messages of `board.handover.suggested`. */
export const SUGGESTED_ITEMS: readonly { key: string; side: HandoverSide; kind: HandoverKind }[] = [
  { key: 'keys', side: 'leaver', kind: 'access' },
  { key: 'bank', side: 'leaver', kind: 'access' },
  { key: 'papers', side: 'leaver', kind: 'documents' },
  { key: 'contacts', side: 'leaver', kind: 'documents' },
  { key: 'accounts', side: 'leaver', kind: 'accounts' },
  { key: 'openMatters', side: 'leaver', kind: 'other' },
  { key: 'passwords', side: 'successor', kind: 'accounts' },
  { key: 'registry', side: 'successor', kind: 'documents' },
  { key: 'read', side: 'successor', kind: 'documents' },
];
