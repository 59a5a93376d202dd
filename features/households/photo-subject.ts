import 'server-only';
import { fieldsUnder } from '@/features/members/own-rules';
import { readChoices } from '@/features/members/people';
import { readOwnRules } from '@/features/members/read-own-rules';
import { lockPerson, type PersonSubject } from '@/features/members/subject';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { lockWard } from './wards';

/** Whose photo it is, locked: owned by themselves, or by the account that may act for them. */
export async function lockPictured(context: OrganizationContext, id: string): Promise<PersonSubject | null> {
  return (await lockWard(context, id)) ?? lockPerson(context, id);
}

/** Those who keep the record may always; the person and their guardian as far as the organization leaves it to them. */
export async function refuseUnlessLeft(context: OrganizationContext, person: PersonSubject): Promise<void> {
  if (can(context.standing, 'member:update')) return;
  const choices = await readChoices(context.tx, context.organization.id, person.id);
  const own = fieldsUnder('edit', await readOwnRules(context), choices);
  if (!own.includes('photo')) throw new Refusal('forbidden');
}
