import {
  httpsUrl,
  localeSchema,
  optionalLine,
  optionalText,
  requiredLine,
} from '@/features/organizations/schema';
import { typedDate } from '@/lib/dates/typed-date';
import { z } from '@/lib/validation';

const id = z.uuid();

const texts = z
  .strictObject({ title: optionalLine(300), rights: optionalText(2000) })
  .superRefine(({ title, rights }, issues) => {
    if (!title && rights) issues.addIssue({ code: 'custom', path: ['title'], message: 'required' });
  });

const source = {
  publication: requiredLine(),
  author: optionalLine(),
  publishedEdtf: typedDate().optional(),
  url: httpsUrl.optional(),
  /** The language that the text was published in, as a two- or three-letter code. */
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'language-code'),
  /** Whether a few words of it stand beside the facts that rest on it. */
  excerpts: z.enum(['shown', 'hidden']).optional(),
  texts: z.partialRecord(localeSchema, texts),
};

export const createSourceInput = z.strictObject({ ...source, key: z.string().max(64).optional() });
export const updateSourceInput = z.strictObject({ id, ...source });
export type SourceTextsInput = z.output<typeof createSourceInput>['texts'];
export const sourceIdInput = z.strictObject({ id });

export const ORGANIZATION_FACTS = [
  'name',
  'kind',
  'city',
  'district',
  'chair',
  'summary',
  'about',
  'activity',
] as const;

export const CITED_KINDS = ['organization', 'person', 'person-fact', 'term', 'event', 'statement'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

const offset = z.coerce.number().int().min(0).max(10_000_000);

export const addCitationInput = z
  .strictObject({
    id,
    /** `event:<uuid>`, `organization:chair`: what rests on the place in the text. */
    target: z
      .string()
      .max(100)
      .regex(
        /^(?:organization:[a-z-]{1,40}|(?:person|person-fact|term|event|statement):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
        'invalid',
      ),
    start: offset,
    end: offset,
    key: z
      .string()
      .trim()
      .toLowerCase()
      .max(40)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'citation-key')
      .optional(),
  })
  .superRefine(({ start, end }, issues) => {
    if (end <= start) issues.addIssue({ code: 'custom', path: ['end'], message: 'end-before-start' });
  });

export const removeCitationInput = z.strictObject({ id, citationId: id });
