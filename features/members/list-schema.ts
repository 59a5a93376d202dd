import { EXPORT_FORMATS, EXPORT_PURPOSES } from '@/db/enums';
import { z } from '@/lib/validation';
import { filterProblems } from './filter-rules';
import { line, listInput } from './schema';

/** What a list asks for, wherever in it one stands. */
export const listFilter = listInput.omit({ after: true, before: true, letter: true });
export type ListFilter = z.output<typeof listFilter>;

const listName = line(60).refine((text) => text !== '', 'required');

/** A list that nobody can be in is corrected before anything is done with it. */
const meantFilter = listFilter.superRefine((filter, issues) => {
  for (const { name } of filterProblems(filter))
    issues.addIssue({ code: 'custom', path: [name], message: 'invalid' });
});

export const saveListInput = z.strictObject({ name: listName, filter: meantFilter });
export const renameListInput = z.strictObject({ id: z.uuid(), name: listName });
export const deleteListInput = z.strictObject({ id: z.uuid() });

/** Whom something is done with. A filter that cannot be meant is refused: left out, it would mean everybody. */
export const exactFilter = z.record(z.string(), z.string()).transform((asked, issues) => {
  const filter = listFilter.omit({ cols: true }).parse(asked);
  const isLost = Object.keys(asked).some((name) => filter[name as keyof typeof filter] === undefined);
  if (isLost || filterProblems(filter).length > 0) {
    issues.addIssue({ code: 'custom', message: 'invalid' });
  }
  return filter;
});

export const exportInput = z
  .strictObject({
    filter: exactFilter.optional(),
    cols: listInput.shape.cols,
    purpose: z.enum(EXPORT_PURPOSES),
    note: line(300)
      .transform((text) => (text === '' ? undefined : text))
      .optional(),
    format: z.enum(EXPORT_FORMATS),
    key: z.string().max(64).optional(),
  })
  .superRefine(({ purpose, note }, issues) => {
    if (purpose === 'other' && !note)
      issues.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });
