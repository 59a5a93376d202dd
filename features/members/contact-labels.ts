import { CONTACT_LABELS, type ContactKind, type ContactLabel } from '@/db/enums';

/** What a contact of this kind may be called: only a phone is mobile. */
export const labelsOf = (kind: ContactKind): readonly ContactLabel[] =>
  CONTACT_LABELS.filter((label) => kind === 'phone' || label !== 'mobile');

/** The label as it can be chosen again: one that was kept for another kind would be lost when the record is saved. */
export const fittingLabel = (kind: ContactKind, label: ContactLabel): ContactLabel =>
  labelsOf(kind).includes(label) ? label : 'other';
