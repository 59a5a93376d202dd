import { BATCH_ACTIONS, GROUP_ROLES, MEMBERSHIP_ENDS } from '@/db/enums';
import { exactFilter } from '@/features/members/list-schema';
import { MOST_CHOSEN, membershipType } from '@/features/members/schema';
import { LOCALES } from '@/lib/locales';
import { z } from '@/lib/validation';
import { DOING, LEFT_OUT } from './rules';

const id = z.uuid();
const day = z.iso.date('whole-day');

/** One box sends its value, several send a list. */
const ticked = z
  .union([id, z.array(id).max(MOST_CHOSEN)])
  .transform((given) => [given].flat())
  .optional();

/** The people of a page of the list, as one field. */
const pageOfIds = z
  .string()
  .max(MOST_CHOSEN * 40)
  .transform((ids) => ids.split(','))
  .pipe(z.array(id))
  .optional();

/** Whom: the boxes that were ticked, everybody on the page, or everybody whom the filter finds. */
const whom = {
  scope: z.enum(['ticked', 'page', 'found']),
  people: ticked,
  onPage: pageOfIds,
  filter: exactFilter.optional(),
};

const isSomebodyTicked = ({ scope, people }: { scope: string; people?: string[] }) =>
  scope !== 'ticked' || (people?.length ?? 0) > 0;
const nobodyTicked = { path: ['scope'], message: 'nobody-ticked' };

export const chooseInput = z
  .strictObject({ action: z.enum(BATCH_ACTIONS), ...whom })
  .refine(isSomebodyTicked, nobodyTicked);

/** The same for those who are taken along in a file: of that there is nothing to undo. */
export const chooseExportInput = z
  .strictObject({ action: z.literal('export'), ...whom })
  .refine(isSomebodyTicked, nobodyTicked);

/** What is chosen in the list. */
export const chooseFormInput = z.union([chooseInput, chooseExportInput]);

const settings = {
  'add-to-group': { group: z.uuid('choose-group'), role: z.enum(GROUP_ROLES), day },
  'set-type': { type: membershipType, day },
  invite: { locale: z.enum(LOCALES), links: z.literal('on').optional() },
  'end-membership': { day, reason: z.enum(MEMBERSHIP_ENDS) },
} as const;

/** How it is to be done; a new action adds its fields here. */
export const planInput = z.discriminatedUnion('action', [
  z.strictObject({ batch: id, action: z.literal('add-to-group'), ...settings['add-to-group'] }),
  z.strictObject({ batch: id, action: z.literal('set-type'), ...settings['set-type'] }),
  z.strictObject({ batch: id, action: z.literal('invite'), ...settings.invite }),
  z.strictObject({ batch: id, action: z.literal('end-membership'), ...settings['end-membership'] }),
]);

/** The settings as they are kept. */
export const keptSettings = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('add-to-group'), ...settings['add-to-group'] }),
  z.strictObject({ action: z.literal('set-type'), ...settings['set-type'] }),
  z.strictObject({ action: z.literal('invite'), ...settings.invite }),
  z.strictObject({ action: z.literal('end-membership'), ...settings['end-membership'] }),
]);

export const batchInput = z.strictObject({ batch: id });

/** Which of the people of a batch are shown. */
export const SHOWN = [...DOING, ...LEFT_OUT, 'skipped', 'kept'] as const;
export const batchPageInput = z.object({
  show: z.enum(SHOWN).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type BatchPageInput = z.output<typeof batchPageInput>;
