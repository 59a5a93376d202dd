import { CONTACT_KINDS, CONTACT_LABELS, SPOKEN_LANGUAGES, VISIBILITIES } from '@/db/enums';
import { normalizeEmail } from '@/lib/email-address';
import { cleanText } from '@/lib/text';
import { z } from '@/lib/validation';
import { labelsOf } from './contact-labels';
import { choicesOf } from './fields';

const MOST_CONTACTS = 20;

const row = z.strictObject({
  // An import derives them from what it read: any 128 bits, not only the versions of RFC 9562.
  id: z.guid().optional(),
  kind: z.enum(CONTACT_KINDS),
  label: z
    .union([z.enum(CONTACT_LABELS), z.literal('')])
    .optional()
    .transform((label) => label || ('other' as const)),
  /** Left empty, the row is not there, or goes. */
  value: z.string().max(500).transform(cleanText).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  /** Becomes the first of its kind; the one that was first changes places with it. */
  main: z.literal('on').optional(),
});

export type ContactRow = z.output<typeof row>;

/** Further contacts, row by row. Only the person says who sees them. */
export const contactsOf = (writer: 'person' | 'keeper') =>
  z
    .array(row)
    .max(MOST_CONTACTS)
    .superRefine((rows, issues) => {
      rows.forEach(({ kind, label, value, visibility }, index) => {
        const at = (field: string, message: string) =>
          issues.addIssue({ code: 'custom', path: [index, field], message });
        if (visibility && (writer === 'keeper' || !choicesOf(kind).includes(visibility)))
          at('visibility', 'visibility');
        if (!value) return;
        if (!labelsOf(kind).includes(label)) at('label', 'label-of-phones');
        if (kind === 'email' && normalizeEmail(value) === null) at('value', 'email');
        if (kind === 'phone' && value.length > 40) at('value', 'phone');
      });
    });

/** One box that is ticked comes alone, several as a list. Kept in the order in which they are offered. */
export const spokenLanguages = z
  .union([z.enum(SPOKEN_LANGUAGES), z.array(z.enum(SPOKEN_LANGUAGES)).max(SPOKEN_LANGUAGES.length)])
  .transform((spoken) => SPOKEN_LANGUAGES.filter((language) => [spoken].flat().includes(language)));
