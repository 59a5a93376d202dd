'use server';

import type { FormState } from '@/lib/form-state';
import { toAction } from '@/server/action';
import type { RequestContext } from '@/server/context';
import { addGuardian } from './commands/add-guardian';
import { addPersonToHousehold } from './commands/add-person';
import { createHousehold } from './commands/create';
import { endGuardianship } from './commands/end-guardianship';
import { endHouseholdMembership } from './commands/end-membership';
import { removeHousehold } from './commands/remove';
import { updateHousehold } from './commands/update';

const toHousehold =
  (notice: string) =>
  ({ id }: { id: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/households/${id}?notice=${notice}`;

const toHouseholds =
  (notice: string) =>
  (_household: unknown, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/households?notice=${notice}`;

const toGuardians =
  (notice: string) =>
  ({ slug }: { slug: string }, { locale, organization }: RequestContext) =>
    `/${locale}/manage/${organization?.slug}/members/${slug}/guardians?notice=${notice}`;

const create = toAction(createHousehold, { done: toHousehold('household-created') });
const update = toAction(updateHousehold, { done: toHousehold('household-updated') });
const remove = toAction(removeHousehold, { done: toHouseholds('household-removed') });
const add = toAction(addPersonToHousehold, { done: toHousehold('household-person-added') });
const end = toAction(endHouseholdMembership, { done: toHousehold('household-membership-ended') });
const guardian = toAction(addGuardian, { done: toGuardians('guardian-added') });
const endGuardian = toAction(endGuardianship, { done: toGuardians('guardian-ended') });

export async function createHouseholdAction(state: FormState, data: FormData) {
  return create(state, data);
}

export async function updateHouseholdAction(state: FormState, data: FormData) {
  return update(state, data);
}

export async function removeHouseholdAction(state: FormState, data: FormData) {
  return remove(state, data);
}

export async function addPersonToHouseholdAction(state: FormState, data: FormData) {
  return add(state, data);
}

export async function endHouseholdMembershipAction(state: FormState, data: FormData) {
  return end(state, data);
}

export async function addGuardianAction(state: FormState, data: FormData) {
  return guardian(state, data);
}

export async function endGuardianshipAction(state: FormState, data: FormData) {
  return endGuardian(state, data);
}
