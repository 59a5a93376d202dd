import { GUARDIAN_RELATIONS, HOUSEHOLD_ROLES } from '@/db/enums';
import { writeOwnCustomInput } from '@/features/members/custom-schema';
import {
  chooseVisibilityInput,
  honestDay,
  line,
  requestChangesInput,
  updateProfileInput,
} from '@/features/members/schema';
import { cleanLine, cleanText } from '@/lib/text';
import { z } from '@/lib/validation';

const id = z.uuid();
const key = z.string().max(64).optional();
const orNothing = (text: string) => (text === '' ? undefined : text);

const householdFields = {
  name: line(120).transform(orNothing).optional(),
  address: z.string().max(500).transform(cleanText).transform(orNothing).optional(),
};

const livesIn = { role: z.enum(HOUSEHOLD_ROLES), start: honestDay.optional() };

export const createHouseholdInput = z.strictObject({
  ...householdFields,
  /** Who lives in it from the beginning. */
  person: id.optional(),
  role: z.enum(HOUSEHOLD_ROLES).optional(),
  start: honestDay.optional(),
  key,
});

export const updateHouseholdInput = z.strictObject({
  ...householdFields,
  id,
  /** Who gets the one mail for all; without, each gets their own. */
  mailPerson: id.optional(),
});
export const removeHouseholdInput = z.strictObject({ id });

export const addPersonInput = z.strictObject({
  household: id,
  person: z.uuid('choose-person'),
  ...livesIn,
  key,
});

export const endHouseholdMembershipInput = z.strictObject({ membership: id, end: honestDay });

/** Somebody on record, or a name and a way to reach them. */
export const addGuardianInput = z
  .strictObject({
    minor: id,
    guardian: id.optional(),
    name: line(200).transform(orNothing).optional(),
    contact: line(200).transform(orNothing).optional(),
    relation: z.enum(GUARDIAN_RELATIONS),
    start: honestDay.optional(),
    key,
  })
  .superRefine(({ guardian, name, contact }, issues) => {
    if (guardian) return;
    if (!name) issues.addIssue({ code: 'custom', path: ['name'], message: 'required' });
    if (!contact) issues.addIssue({ code: 'custom', path: ['contact'], message: 'required' });
  });

export const endGuardianshipInput = z.strictObject({ guardianship: id, end: honestDay });

export const updateWardInput = z.strictObject({ ...updateProfileInput.shape, person: id });
export const requestWardChangesInput = z.strictObject({ ...requestChangesInput.shape, person: id });
export const wardInput = z.strictObject({ person: id });
export const chooseWardVisibilityInput = chooseVisibilityInput.safeExtend({ person: id });
export const answerForWardInput = writeOwnCustomInput.extend({ person: id });

/** What the address of the list asks for. What cannot be meant is left out. */
export const householdListInput = z.object({
  q: z
    .string()
    .transform((text) => cleanLine(text, 200) || undefined)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type HouseholdListInput = z.output<typeof householdListInput>;
