import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { CHOOSABLE_FIELDS, choicesOf, effectiveVisibility, type PersonField } from '../fields';
import { fieldsUnder } from '../own-rules';
import { readChoices, readPeople } from '../people';
import { publicSpellings } from '../public-spellings';
import { readOwnRules } from '../read-own-rules';
import { membershipStatus } from '../rules';
import { safeModeOf } from '../safe-mode-rules';
import { SELF, viewerWithRole } from '../scope';
import { today } from '../today';
import type { OwnProfile } from '../view';
import { publicNames } from './public';

/** One's own record in the organization. */
export const getOwnProfile = query({
  permission: 'member:read',
  subject: (context: OrganizationContext, _input: undefined) => findOwn(context),
  run: async (context, _input, { id, version, safeMode }): Promise<OwnProfile> => {
    const { tx, organization } = context;
    const read = (viewer: Parameters<typeof readPeople>[3]) => readPeople(tx, organization.id, [id], viewer);
    const [person] = await read(SELF);
    const [members] = await read(viewerWithRole('member'));
    const [board] = await read(viewerWithRole('board'));
    if (!person) throw notFound();
    // In safe mode there is nobody for them to see.
    const nobody = { id, slug: '', answers: [] };
    const choices = await readChoices(tx, organization.id, id);
    const rules = await readOwnRules(context);
    const seenByAll = safeMode.isOn ? null : await readAsAll(context, id);
    const isPublicYet: Partial<Record<PersonField, boolean>> = {
      patronymic: Boolean(seenByAll?.page && person.patronymic),
      nameForms: Boolean(seenByAll?.forms.length),
    };
    return {
      person,
      own: { edit: fieldsUnder('edit', rules, choices), ask: fieldsUnder('ask', rules, choices) },
      status: membershipStatus(person.memberships ?? [], today(context)),
      version,
      choices: CHOOSABLE_FIELDS.map((field) => ({
        field,
        chosen: effectiveVisibility(field, choices[field]),
        options: choicesOf(field),
        isPublicYet: choices[field] === undefined && isPublicYet[field],
      })),
      seenBy: { members: members ?? nobody, board: board ?? nobody },
      safeMode,
      seenByAll,
    };
  },
});

/** By the reads of the public pages. The page of who holds an office writes the name out. */
async function readAsAll(context: OrganizationContext, id: string): Promise<OwnProfile['seenByAll']> {
  const named = (await publicNames(context, context.organization, [id])).get(id);
  if (!named) return null;
  if (named.page === null) return { ...named, official: named.name, forms: [] };
  return { ...named, ...(await publicSpellings(context, context.organization.id, id)) };
}

async function findOwn({ tx, organization, personId }: OrganizationContext) {
  if (personId === null) return null;
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
  if (!person) return null;
  return {
    id: person.id,
    ownerAccountId: person.accountId,
    version: person.updatedAt.toISOString(),
    safeMode: safeModeOf(person),
  };
}
