import { GROUP_ROLES } from '@/db/enums';
import { honestDay, line } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

const id = z.uuid();

const text = z.strictObject({
  name: line(120).optional(),
  description: z.string().max(2000).transform(cleanText).optional(),
});

const groupFields = {
  texts: z.partialRecord(z.enum(LOCALES), text).optional(),
  isPublic: z.literal('on').optional(),
};

type Texts = z.output<z.ZodObject<typeof groupFields>>['texts'];

/** A group has a name in one language at least, and in every language in which it is described. */
function checkTexts({ texts }: { texts?: Texts }, issues: z.RefinementCtx) {
  const given = Object.entries(texts ?? {});
  if (!given.some(([, one]) => one?.name)) {
    issues.addIssue({ code: 'custom', path: ['texts'], message: 'name-in-one-language' });
  }
  for (const [locale, one] of given) {
    if (one?.description && !one.name) {
      issues.addIssue({ code: 'custom', path: ['texts', locale, 'name'], message: 'required' });
    }
  }
}

/** Who needs the group for people they have chosen already goes back to them. */
export const createGroupInput = z
  .strictObject({ ...groupFields, batch: id.optional() })
  .superRefine(checkTexts);
export const updateGroupInput = z.strictObject({ ...groupFields, id }).superRefine(checkTexts);
export const removeGroupInput = z.strictObject({ id });
export type GroupTexts = z.output<typeof createGroupInput>['texts'];

export const addPersonInput = z.strictObject({
  group: id,
  person: z.uuid('choose-person'),
  role: z.enum(GROUP_ROLES),
  start: honestDay.optional(),
  key: z.string().max(64).optional(),
});

export const endGroupMembershipInput = z.strictObject({ membership: id, end: honestDay });

/** For whom a group is made, where people have been chosen for it. */
export const newGroupPageInput = z.object({ batch: id.optional().catch(undefined) });

/** What the address of a group's page asks for. What cannot be meant is left out. */
export const groupPageInput = z.object({
  on: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type GroupPageInput = z.output<typeof groupPageInput>;
